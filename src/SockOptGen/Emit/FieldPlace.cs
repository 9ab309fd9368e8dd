using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>A field of a structure on one system, and the C# that names its parts.</summary>
/// <param name="Structure">The structure.</param>
/// <param name="Linked">The field.</param>
/// <param name="Platforms">The wanted systems.</param>
/// <param name="Platform">The system.</param>
/// <param name="At">Where the field lies in the buffer, as C#.</param>
internal sealed record FieldPlace(
    LinkedType Structure,
    LinkedField Linked,
    EquatableArray<Platform> Platforms,
    Platform Platform,
    string At)
{
    public StructureField Field => Linked.Field;

    public OptionType Type => Linked.Type.Type;

    public FieldEmission Kind => FieldEmission.Of(Type.Kind);

    public LayoutInfo Layout => LayoutInfo.Of(Type.Layout[Platform]);

    public LayoutEmission Emission => LayoutEmission.Of(Type.Layout[Platform]);

    /// <summary>The C# type that has the native bytes of a number.</summary>
    public string Keyword => Layout.Number ?? throw new InvalidOperationException($"{Type.Layout[Platform]} is no integer.");

    /// <summary>The ticks of the unit that a duration is counted in, as C#.</summary>
    public string Unit => NativeNumber.Ticks(Linked.Units[Platform]);

    /// <summary>The value, in a structure that is put into a buffer.</summary>
    public string Value => $"value.{Field.Name}";

    /// <summary>The name for messages, as a literal.</summary>
    public string Name => $"\"{Structure.Type.ClrType}.{Field.Name}\"";

    /// <summary>The native number in the buffer, of bits the number that they are.</summary>
    public string Number(bool isSigned = false)
    {
        // Without it the compiler would ask for a cast of what an enumeration has as an int.
        var layout = isSigned && Type.Layout[Platform] == NativeLayout.UInt32 ? LayoutEmission.Of(NativeLayout.Int32) : Emission;
        var number = layout.Load(At);
        return Field.Bits is { } bits ? BitText.Load(bits, Layout, $"unchecked((uint){number})") : number;
    }
}
