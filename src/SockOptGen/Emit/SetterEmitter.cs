using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Emits SetX and TrySetX.</summary>
internal static class SetterEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (name, type) = (context.Option.Accessor, ValueTypes.NameOf(context.Type));
        var reference = context.Read.Exists ? context.GetterReference : null;
        var limits = Limits(context);

        if (reference is null)
        {
            Documentation.AppendFull(text, context, limits);
            reference = context.Type.Kind == ValueKind.Text ? $"Set{name}(Socket, string)" : $"Set{name}";
        }
        else
        {
            Documentation.AppendInherited(text, reference, limits);
        }

        var setter = $"    {context.Write.Attributes}public static void Set{name}(this Socket socket, ";
        text.Append(setter).Append($"{type} value) => {Write(context, isTry: false)};\n");
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, reference, limits);
            text.Append(setter).Append($"ReadOnlySpan<char> value) => {Write(context, isTry: false, isSpan: true)};\n");
        }

        Documentation.AppendInherited(text, reference, Documentation.TryReturns + limits);
        text.Append($"    public static bool TrySet{name}(this Socket socket, {type} value) => {Write(context, isTry: true)};\n");
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, reference, Documentation.TryReturns + limits);
            text.Append($"    public static bool TrySet{name}(this Socket socket, ReadOnlySpan<char> value) => {Write(context, isTry: true, isSpan: true)};\n");
        }
    }

    private static string Write(AccessorContext context, bool isTry, bool isSpan = false)
    {
        var codes = context.Write.Codes;
        var (helper, value, tail) = (context.Type.Kind, context.Type.ClrType) switch
        {
            (ValueKind.Boolean, _) => ("Int32", "value ? 1 : 0", ""),
            // Without a timeval anywhere a duration is a count.
            (ValueKind.Duration, _) when context.IsMapped || !HasTimeval(context) => ("Int32", Count(context), ""),
            (ValueKind.Duration, _) => ("Duration", Count(context), $", {context.Unit}"),
            (ValueKind.Linger, _) => ("Linger", "value", ""),
            (ValueKind.Text, _) => ("Text", isSpan ? "value" : "NotNull(value)", $", {context.Option.Size}"),
            (ValueKind.Address, _) => ("Address", "value", $", {context.AddressSize}"),
            (ValueKind.Endpoint, _) => ("EndPoint", "value", ""),
            (ValueKind.Structure, _) => ("Structure", "in value", ""),
            (ValueKind.Enumeration, _) => ("Int32", EnumEmitter.IsTranslated(context.Type.Enumeration!, context.Platforms) ? "FromEnum(value)" : "(int)value", ""),
            (_, "uint") => ("Int32", $"unchecked((int){InRange(context, "UInt32")})", ""),
            (_, "long") => ("Int64", InRange(context, "Int64"), ""),
            (_, "ulong") => ("Int64", $"unchecked((long){InRange(context, "UInt64")})", ""),
            _ => ("Int32", InRange(context), ""),
        };

        if (!context.IsMapped && helper is not ("Int32" or "Int64" or "Duration"))
        {
            // One for both: without a name it tries.
            return $"Write{helper}(socket, {(isTry ? "null" : context.NameLiteral)}, {value}{tail}, {codes})";
        }

        var verb = (isTry, context.IsMapped) switch
        {
            (true, true) => "TrySet",
            (true, false) => "TryWrite",
            (false, true) => "Set",
            _ => "Write",
        };
        var mapped = context.IsMapped ? $"SocketOptionLevel.{context.Option.Dotnet!.Level}, SocketOptionName.{context.Option.Dotnet.Name}, " : "";
        return $"{verb}{helper}(socket, {(isTry ? "" : context.NameLiteral + ", ")}{mapped}{value}{tail}, {codes})";
    }

    private static bool HasTimeval(AccessorContext context)
    {
        foreach (var platform in context.Platforms)
        {
            if (context.Type.Layout[platform] is NativeLayout.Timeval or NativeLayout.Timeval64)
            {
                return true;
            }
        }

        return false;
    }

    private static string Count(AccessorContext context) => $"Count(value, {context.Unit}{Bounds(context.Option.Range)})";

    // Each type has a helper of its own: to choose among overloads the compiler goes through all conversions of the numbers.
    private static string InRange(AccessorContext context, string suffix = "") =>
        context.Option.Range.IsUnbounded ? "value" : $"InRange{suffix}(value{Bounds(context.Option.Range)})";

    private static string Bounds(ValueRange range) =>
        (range.Min is { } min ? $", min: {Digits.Of(min)}" : "") +
        (range.Max is { } max ? $", max: {Digits.Of(max)}" : "");

    /// <summary>The exceptions that a bad value brings, as documentation.</summary>
    private static string Limits(AccessorContext context) => context.Type.Kind switch
    {
        ValueKind.Duration => $"<exception cref=\"ArgumentOutOfRangeException\">The value is negative, out of range, or no whole number of {Documentation.UnitName(context.Type)}.</exception>",
        ValueKind.Linger => "<exception cref=\"ArgumentOutOfRangeException\">The time is negative, above 65535 seconds, or no whole number of seconds.</exception>",
        ValueKind.Text => $"<exception cref=\"ArgumentOutOfRangeException\">The value takes more than {context.Option.Size - 1} bytes.</exception><exception cref=\"ArgumentException\">The value holds a NUL.</exception>",
        ValueKind.Address => $"<exception cref=\"ArgumentException\">The address is not one of {(context.AddressSize == "4" ? "IPv4" : "IPv6")}.</exception>",
        ValueKind.Structure => "<exception cref=\"ArgumentOutOfRangeException\">A field is out of range.</exception>",
        ValueKind.Integer when !context.Option.Range.IsUnbounded => "<exception cref=\"ArgumentOutOfRangeException\">The value is out of range.</exception>",
        _ => "",
    };
}
