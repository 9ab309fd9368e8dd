using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>How the emitted accessors of one kind of values read and set them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Templates">The helpers that they call, beside Int32, which the others build on.</param>
internal sealed record AccessorEmission(ValueKind Kind, Func<LinkedOption, IEnumerable<string>> Templates)
{
    private static readonly EnumTable<AccessorEmission> s_table = new(
        static row => (int)row.Kind,
        new(ValueKind.Boolean, static _ => [])
        {
            Read = static (_, option, codes) => $"ReadInt32(socket, {option}, {codes}) != 0",
            TryRead = static (context, codes) => Forward(context.ClrType, "TryReadBoolean", codes),
            Write = static (_, _) => new("Int32", "value ? 1 : 0"),
        },
        new(ValueKind.Integer, static option => IntegerEmission.Of(option.Type).Templates)
        {
            Read = static (context, option, codes) => IntegerEmission.Of(context.Type).Read($"(socket, {option}, {codes})"),
            TryRead = static (context, codes) => IntegerEmission.Of(context.Type).TryRead(codes),
            Write = static (context, _) => IntegerEmission.Of(context.Type).Write(context),
            Limits = static context => context.Option.Range.IsUnbounded
                ? ""
                : "<exception cref=\"ArgumentOutOfRangeException\">The value is out of range.</exception>",
        },
        new(ValueKind.Duration, static option => option.Option.Infinite is null ? ["Duration"] : ["Duration", "Infinite"])
        {
            Read = static (context, option, codes) => context.Option.Infinite < 0
                ? $"OrInfinite(ReadDuration(socket, {option}, {context.Unit}, {codes}))"
                : $"ReadDuration(socket, {option}, {context.Unit}, {codes})",
            TryRead = static (context, codes) => context.Option.Infinite < 0
                ? $$"""
                (this Socket socket, out TimeSpan value)
                    {
                        var read = TryReadDuration(socket, out value, {{context.Unit}}, {{codes}});
                        value = OrInfinite(value);
                        return read;
                    }
                """
                : $"(this Socket socket, out TimeSpan value) => TryReadDuration(socket, out value, {context.Unit}, {codes});",
            // Without a timeval anywhere a duration is a count.
            Write = static (context, _) => context.IsMapped || !context.HasTimeval
                ? new("Int32", ValueText.Count(context))
                : new("Duration", ValueText.Count(context), $", {context.Unit}"),
            Limits = static context => "<exception cref=\"ArgumentOutOfRangeException\">The value is negative" +
                (context.Option.Infinite is null ? "" : " (other than Timeout.InfiniteTimeSpan)") +
                $", out of range, or no whole number of {Documentation.UnitName(context.Type)}.</exception>",
        },
        new(ValueKind.Enumeration, static _ => [])
        {
            Read = static (context, option, codes) => ToEnum(context, $"ReadInt32(socket, {option}, {codes})"),
            TryRead = static (context, codes) => Convert(context.ClrType, ToEnum(context, "number"), codes),
            Write = static (context, _) =>
                new("Int32",
                    EnumEmitter.IsTranslated(context.Type.Enumeration!, context.Platforms) ? EnumEmitter.ToNative("value") : "(int)value"),
        },
        new(ValueKind.Linger, static _ => ["Linger", "LingerValue", "Duration", "Exchange"])
        {
            Read = static (_, option, codes) => $"ReadLinger(socket, {option}, {codes})",
            TryRead = static (context, codes) => Forward(context.ClrType, "TryReadLinger", codes),
            Write = static (_, _) => new("Linger", "value"),
            Limits = static _ =>
                "<exception cref=\"ArgumentOutOfRangeException\">The time is negative, longer than the system holds, or no whole number " +
                    "of seconds.</exception>",
        },
        new(ValueKind.Text, static _ => ["Text", "Exchange"])
        {
            Read = static (context, option, codes) => $"ReadText(socket, {option}, {context.Option.Size}, {codes})",
            TryRead = static (context, codes) =>
                "(this Socket socket, [NotNullWhen(true)] out string? value) => " +
                $"TryReadText(socket, out value, {context.Option.Size}, {codes});",
            Write = static (context, isSpan) => new("Text", isSpan ? "value" : "NotNull(value)", $", {context.Option.Size}"),
            Limits = static context =>
                $"<exception cref=\"ArgumentOutOfRangeException\">The value takes more than {context.Option.Size - 1} bytes.</exception>" +
                "<exception cref=\"ArgumentException\">The value holds a NUL.</exception>",
        },
        new(ValueKind.Address, static _ => ["Address", "Buffer", "BufferAddresses", "Exchange"])
        {
            Read = static (context, option, codes) => $"ReadAddress(socket, {option}, {context.AddressSize}, {codes})",
            TryRead = static (context, codes) =>
                "(this Socket socket, [NotNullWhen(true)] out IPAddress? value) => " +
                $"TryReadAddress(socket, out value, {context.AddressSize}, {codes});",
            Write = static (context, _) => new("Address", "value", $", {context.AddressSize}"),
            Limits = static context => "<exception cref=\"ArgumentException\">The address is not one of " +
                $"{(context.Type.MainLayout.Layout == NativeLayout.InAddr ? "IPv4" : "IPv6")}.</exception>",
        },
        new(ValueKind.Endpoint, static _ => ["Endpoint", "Buffer", "BufferAddresses", "Exchange"])
        {
            Read = static (_, option, codes) => $"ReadEndPoint(socket, {option}, {codes})",
            TryRead = static (context, codes) => Forward(context.ClrType, "TryReadEndPoint", codes),
            Write = static (_, _) => new("EndPoint", "value"),
        },
        // A question is stored as a structure is that another one holds.
        new(ValueKind.Structure, static option =>
            ["Structure", "Layout", "LayoutOfStructures", "Exchange",
                .. option.Option.IsQuery ? ["BufferStructures"] : (string[])[], .. FieldTemplates.Of(option.Value)])
        {
            Read = static (context, option, codes) => $"ReadStructure<{context.ValueType}>(socket, {option}{Query(context)}, {codes})",
            TryRead = static (context, codes) =>
                $"(this Socket socket, out {context.ClrType} value{context.QueryParameter}) => " +
                $"TryReadStructure(socket, out value{Query(context)}, {codes});",
            Write = static (_, _) => new("Structure", "in value"),
            Limits = static _ => "<exception cref=\"ArgumentOutOfRangeException\">A field is out of range.</exception>",
        },
        // ListEmitter and ActionEmitter write the accessors of these themselves.
        new(ValueKind.List, ListEmitter.Templates),
        new(ValueKind.Action, static _ => ["Action", "Exchange"]));

    /// <summary>The expression that a getter answers, of the option's name and its codes.</summary>
    public Func<AccessorContext, string, string, string> Read { get; init; } = static (context, _, _) => throw OwnAccessors(context);

    /// <summary>What follows the name of a TryGet accessor, of the codes.</summary>
    public Func<AccessorContext, string, string> TryRead { get; init; } = static (context, _) => throw OwnAccessors(context);

    /// <summary>The call that sets a value, in the form that takes a span or in the other one.</summary>
    public Func<AccessorContext, bool, WriteCall> Write { get; init; } = static (context, _) => throw OwnAccessors(context);

    /// <summary>The exceptions that a bad value brings, as documentation.</summary>
    public Func<AccessorContext, string> Limits { get; init; } = static _ => "";

    /// <summary>All kinds.</summary>
    public static EquatableArray<AccessorEmission> All => s_table.Rows;

    /// <summary>How the emitted code deals with values of <paramref name="kind"/>.</summary>
    public static AccessorEmission Of(ValueKind kind) => s_table[(int)kind];

    /// <summary>A TryGet accessor that is one call.</summary>
    public static string Forward(string type, string helper, string codes) =>
        $"(this Socket socket, out {type} value) => {helper}(socket, out value, {codes});";

    /// <summary>A TryGet accessor that reads a number and makes something else of it.</summary>
    public static string Convert(string type, string conversion, string codes) =>
        $$"""
        (this Socket socket, out {{type}} value)
            {
                var read = TryReadInt32(socket, out var number, {{codes}});
                value = read ? {{conversion}} : default;
                return read;
            }
        """;

    private static string Query(AccessorContext context) => context.Option.IsQuery ? ", in query" : ", default";

    private static string ToEnum(AccessorContext context, string number) =>
        EnumEmitter.IsTranslated(context.Type.Enumeration!, context.Platforms)
            ? EnumEmitter.FromNative(context.Type.ClrType, number)
            : $"({context.ClrType}){number}";

    private static InvalidOperationException OwnAccessors(AccessorContext context) =>
        new($"The accessors of a {context.Type.Kind} have a form of their own.");
}

/// <summary>A call of an emitted helper that sets a value.</summary>
/// <param name="Helper">Its name, behind Write or Set.</param>
/// <param name="Value">The value.</param>
/// <param name="Tail">Further arguments, each with its comma.</param>
internal readonly record struct WriteCall(string Helper, string Value, string Tail = "");
