using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>What emitting the accessors of one option needs.</summary>
internal sealed class AccessorContext(LinkedOption option, EquatableArray<Platform> platforms, ProjectSystems systems)
{
    public SocketOption Option => option.Option;

    public LinkedOption Linked => option;

    public OptionType Type => option.Type;

    public KindInfo Kind => KindInfo.Of(option.Type.Kind);

    public EquatableArray<Platform> Platforms => platforms;

    /// <summary>The first version of <paramref name="platform"/> that has the option; null: every one that the project runs on.</summary>
    public string? Since(Platform platform) =>
        option.Option.Since[platform] is { } since && !systems.Minimums.Covers(platform, since) ? since : null;

    /// <summary>The name of the getter.</summary>
    public AccessorName Getter { get; } = AccessorName.Of(option.Option, Access.Read);

    /// <summary>The name of the setter.</summary>
    public AccessorName Setter { get; } = AccessorName.Of(option.Option, Access.Write);

    public OperationContext Read { get; } = new(option, Access.Read, platforms, systems);

    public OperationContext Write { get; } = new(option, Access.Write, platforms, systems);

    /// <summary>The native name as a C# literal; names are identifiers.</summary>
    public string NameLiteral { get; } = $"\"{option.Option.Name}\"";

    /// <inheritdoc cref="LinkedOption.IsMapped"/>
    public bool IsMapped => option.IsMapped;

    /// <summary>What documentation refers to the getter by: one that answers a reference has a span form beside it.</summary>
    public string GetterReference => Kind.HasSpanForm ? $"{Getter}(Socket)" : Getter.ToString();

    /// <summary>What documentation refers to the setter by: that of a text has a span form beside it.</summary>
    public string SetterReference => Type.Kind == ValueKind.Text ? $"{Setter}(Socket, string)" : Setter.ToString();

    /// <summary>The C# type of a value, or of an element of it.</summary>
    public string ValueType { get; } = EmittedTypes.NextToAccessors(option.Value);

    /// <summary>The C# type of the value that a getter answers.</summary>
    public string ClrType => ValueForm.Of(Type.Kind).Answer(ValueType);

    /// <summary>The parameter of a getter with what a read asks for.</summary>
    public string QueryParameter => Option.IsQuery ? $", {ValueType} query = default" : "";

    /// <summary>The ticks of the unit that a duration is counted in, as C#.</summary>
    public string Unit => NativeNumber.Ticks(Type.Unit);

    /// <summary>Whether a duration is a timeval on some of the wanted systems.</summary>
    public bool HasTimeval
    {
        get
        {
            foreach (var platform in platforms)
            {
                if (LayoutInfo.Of(Type.Layout[platform]).IsTimeval)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The bytes of an address.</summary>
    public string AddressSize =>
        LayoutEmission.Of(Type.MainLayout.Layout).AddressSize ?? throw new InvalidOperationException($"{Type.Id} is no address.");
}
