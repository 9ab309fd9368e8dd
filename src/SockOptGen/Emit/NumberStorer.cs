using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# statement that puts a number into a structure: a value, a count or a constant, or bits of it.</summary>
internal static class NumberStorer
{
    public static string Store(FieldPlace field)
    {
        if (field.Field.Bits is { } bits)
        {
            var unit = $"(uint){field.Emission.Load(field.At)}";
            var stored = BitText.Store(bits, field.Layout, unit, field.Kind.Bits(field.Value), field.Name);
            return field.Emission.Store(field.At, $"unchecked(({field.Keyword}){stored})", field.Name);
        }

        return field.Emission.Store(field.At, Number(field), field.Name);
    }

    /// <summary>The limits of a field as two arguments: its own ones, or those of its layout.</summary>
    public static string Bounds(FieldPlace field, string? least = null)
    {
        // What a check in 64 signed bits can name.
        var most = field.Keyword == "ulong" ? "long" : field.Keyword;
        var min = field.Field.Range.Min is { } low ? Digits.Of(low) : least ?? $"{field.Keyword}.MinValue";
        var max = field.Field.Range.Max is { } high ? Digits.Of(high) : $"{most}.MaxValue";
        return $"{min}, {max}";
    }

    private static string Number(FieldPlace field)
    {
        if (field.Field.Value is { } constant)
        {
            return $"unchecked(({field.Keyword}){Digits.Of(constant)})";
        }

        if (field.Field.Counts is { } counted)
        {
            var (length, name) = ($"value.{counted}.Length", $"\"{field.Structure.Type.ClrType}.{counted}\"");
            // A count of few bytes ends before the array does.
            return field.Layout.Bytes < sizeof(int)
                ? $"({field.Keyword})FieldInRange({length}, {name}, 0, {field.Keyword}.MaxValue)"
                : $"({field.Keyword}){length}";
        }

        return (field.Kind.Number ?? throw new InvalidOperationException($"A {field.Type.Kind} is no number."))(field);
    }
}
