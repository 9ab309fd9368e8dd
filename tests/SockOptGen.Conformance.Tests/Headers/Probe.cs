using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C expression, and the number that the catalogue states for it.</summary>
/// <param name="Label">What it is called in reports.</param>
/// <param name="Expression">The expression; null where C has no name for it.</param>
/// <param name="Expected">The number.</param>
/// <param name="What">What is called so in the message about a wrong number.</param>
internal sealed record Probe(string Label, string? Expression, long Expected, string What)
{
    /// <summary>The C type whose value is looked at for <see cref="Bits"/>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Where the integer lies that is looked at, and its bytes: then the expression initializes a value, not a number.</summary>
    public (int Offset, int Width)? Bits { get; init; }

    /// <summary>Whether a smaller number is right too.</summary>
    public bool IsMost { get; init; }

    public static Probe Of(Constant constant) => new(constant.Name, $"(int)({constant.Name})", constant.Number, "number");

    public static Probe Of(Measure measure) => new(
        measure.Label,
        measure.IsNamed ? Measured(measure) : null,
        measure.Expected,
        measure.Aspect switch { Aspect.Offset => "offset", Aspect.Mask => "mask", Aspect.ElementWidth => "element size", _ => "size" })
    {
        Type = measure.Type,
        Bits = measure.Aspect == Aspect.Mask ? measure.Holder : null,
        IsMost = measure.Grows
    };

    public bool IsRight(long actual) => IsMost ? actual <= Expected : actual == Expected;

    private static string Measured(Measure measure)
    {
        var (type, member) = (measure.Type, measure.Member);
        return measure.Aspect switch
        {
            Aspect.Size => $"sizeof({type})",
            Aspect.Offset => $"offsetof({type}, {member})",
            Aspect.Width => $"sizeof((({type} *)0)->{member})",
            Aspect.ElementWidth => $"sizeof((({type} *)0)->{member}[0])",
            // Filled, so that its bits are those that are set.
            _ => $".{member} = -1",
        };
    }
}
