namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C expression, and the number that the catalogue states for it.</summary>
/// <param name="Label">What it is called in reports.</param>
/// <param name="Expression">The expression; null where C has no name for it.</param>
/// <param name="Expected">The number.</param>
/// <param name="What">What is called so in the message about a wrong number.</param>
/// <param name="IsConstant">Whether the compiler knows the number without running anything.</param>
/// <param name="IsMost">Whether a smaller number is right too.</param>
internal sealed record Probe(string Label, string? Expression, long Expected, string What, bool IsConstant = true, bool IsMost = false)
{
    /// <summary>A C expression that is true if the catalogue is right.</summary>
    public string Condition => $"(long long)({Expression}) {(IsMost ? "<=" : "==")} {Expected}LL";

    public static Probe Of(Constant constant) => new(constant.Name, $"(int)({constant.Name})", constant.Number, "number");

    public static Probe Of(Measure measure) => new(
        measure.Label,
        measure.IsNamed ? Measured(measure) : null,
        measure.Expected,
        measure.Aspect switch { Aspect.Offset => "offset", Aspect.Mask => "mask", Aspect.ElementWidth => "element size", _ => "size" },
        measure.Aspect != Aspect.Mask,
        measure.Grows);

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
            _ => Mask(measure),
        };
    }

    /// <summary>Fills the member and looks which bits that sets.</summary>
    private static string Mask(Measure measure) =>
        $"({{ {measure.Type} v; memset(&v, 0, sizeof v); v.{measure.Member} = -1; unsigned long long mask = 0; memcpy(&mask, (char " +
        $"*)&v + {measure.Holder.Offset}, {measure.Holder.Width});" +
        " mask; })";
}
