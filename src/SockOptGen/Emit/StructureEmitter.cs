using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Emits the structures that accessors take and answer, with their native layout on each wanted system.</summary>
internal static class StructureEmitter
{
    /// <summary>With more members than this, a constructor of all is no help to its caller.</summary>
    private const int MaxParameters = 4;

    public static StringBuilder Emit(HelperPlan unit)
    {
        var text = new StringBuilder(FileHeader.Types);
        text.Append(
            $"using static global::{EmittedTypes.TypeNamespace}.{EmittedTypes.Buffer};\nusing static " +
                $"global::{EmittedTypes.AccessorsInFull};\n");
        foreach (var used in unit.Structures)
        {
            Append(text, used, unit.Platforms);
        }

        return text;
    }

    private static void Append(StringBuilder text, UsedStructure used, EquatableArray<Platform> platforms)
    {
        var (name, structure) = (used.Type.Type.ClrType, used.Type.Type.Structure!);
        var fields = used.Type.Fields.Where(field => field.Field.Name is not null).ToList();
        var systems = platforms.Where(platform => structure.Size[platform] is not null).ToEquatableArray();
        var isPositional = fields.Count <= MaxParameters && !structure.Grows;

        text.Append("\n/// <summary>").Append(Documentation.Escape(structure.Summary)).Append("</summary>\n");
        text.Append("/// <remarks>").Append(Natives(structure.Native, systems)).Append("</remarks>\n");
        if (isPositional)
        {
            foreach (var field in fields)
            {
                text.Append($"/// <param name=\"{field.Field.Name}\">{Describe(field, systems)}</param>\n");
            }
        }

        text.Append(Visibility.Embedded);
        text.Append($"[global::System.CodeDom.Compiler.GeneratedCode(\"SockOptGen\", \"{Template.Version}\")]\n");
        text.Append("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]\n");
        text.Append("internal readonly record struct ").Append(name);
        if (isPositional)
        {
            // What is left out is zero, as in C.
            text.Append('(')
                .Append(string.Join(", ", fields.Select((field, i) => $"{TypeOf(field)} {field.Field.Name}{(i == 0 ? "" : " = default")}")))
                .Append(')');
        }

        text.Append($" : {EmittedTypes.Structure}<{name}>\n{{\n");
        AppendProperties(text, used.Type, fields, systems, isPositional);

        AppendLayout(text, used, systems, platforms, isPositional ? fields : null);
        text.Append("}\n");
    }

    private static void AppendProperties(StringBuilder text, LinkedType structure, List<LinkedField> fields,
        EquatableArray<Platform> systems, bool isPositional)
    {
        if (isPositional && fields.TrueForAll(field => FieldBacking.Of(structure, field) is null))
        {
            return;
        }

        // All or none: the text of a value has the properties in the order in which they stand here.
        var taken = fields.Select(static field => field.Field.Name).ToList();
        foreach (var field in fields)
        {
            var name = field.Field.Name!;
            var summary = $"    /// <summary>{Describe(field, systems)}</summary>\n";
            if (FieldBacking.Of(structure, field) is { } backing)
            {
                var behind = FieldBacking.NameOf(name, taken);
                taken.Add(behind);
                var initial = isPositional ? $" = {backing.Set(name)}" : "";
                text.Append(
                    $"    private readonly {backing.Type} {behind}{initial};\n\n{summary}" +
                    $"    public {TypeOf(field)} {name} " +
                    $"{{ get => {backing.Get(behind)}; init => {behind} = {backing.Set("value")}; }}\n\n");
            }
            else
            {
                text.Append($"{summary}    public {TypeOf(field)} {name} {{ get; init; }}{(isPositional ? $" = {name};" : "")}\n\n");
            }
        }

        if (structure.Type.Structure!.Grows)
        {
            text.Append(
                "    /// <summary>How many bytes the system answered; the fields behind them are zero.</summary>\n    public int " +
                    "AnsweredLength { get; init; }\n\n");
        }
    }

    private static void AppendLayout(StringBuilder text, UsedStructure used, EquatableArray<Platform> systems,
        EquatableArray<Platform> platforms, List<LinkedField>? parameters)
    {
        var (name, structure) = (used.Type.Type.ClrType, used.Type.Type.Structure!);
        var self = $"{EmittedTypes.Structure}<{name}>";
        text.Append($"    static int {self}.Size => {PerSystem(systems, platform => BufferSize(used.Type, platform))};\n");
        if (used.IsRead)
        {
            var ask = $"{self}.Ask(Span<byte> buffer, in {name} query)";
            if (used.IsAsked)
            {
                AppendMethod(text, ask, Groups(systems, platform => FieldStorer.Ask(used.Type, platform)));
            }
            else
            {
                text.Append($"\n    static int {ask} => {FieldStorer.SizeToRead(structure)};\n");
            }

            text.Append($"\n    static {name} {self}.Load(ReadOnlySpan<byte> buffer, int length) =>\n        ");
            text.Append(PerSystem(systems, platform => Construct(used.Type, platforms, platform, parameters), " :\n        "))
                .Append(";\n");
        }

        if (used.IsWritten)
        {
            AppendMethod(text, $"{self}.Store(Span<byte> buffer, in {name} value)",
                Groups(systems, platform => FieldStorer.Store(used.Type, platforms, platform)));
        }
    }

    private static void AppendMethod(StringBuilder text, string signature, List<(string Guard, string Text)> groups)
    {
        text.Append($"\n    static int {signature}\n    {{\n");
        foreach (var (guard, statements) in groups.Take(groups.Count - 1))
        {
            text.Append($"        if ({guard})\n        {{\n{Indent(statements, "            ")}        }}\n        else\n");
        }

        // A block of its own: the statements of several systems declare the same locals.
        text.Append("        {\n").Append(Indent(groups[groups.Count - 1].Text, "            ")).Append("        }\n    }\n");
    }

    private static string Construct(LinkedType type, EquatableArray<Platform> platforms, Platform platform, List<LinkedField>? parameters)
    {
        if (parameters is not null)
        {
            return $"new({string.Join(", ", parameters.Select(field => FieldLoader.Load(type, field, platforms, platform) ?? "default"))})";
        }

        var text = new StringBuilder("new()\n        {\n");
        foreach (var field in type.Fields)
        {
            if (field.Field.Name is { } name && FieldLoader.Load(type, field, platforms, platform) is { } value)
            {
                text.Append($"            {name} = {value},\n");
            }
        }

        if (type.Type.Structure!.Grows)
        {
            text.Append("            AnsweredLength = length,\n");
        }

        return text.Append("        }").ToString();
    }

    /// <summary>The bytes that the longest value takes.</summary>
    private static string BufferSize(LinkedType type, Platform platform)
    {
        var size = type.Type.Structure!.Size[platform]!;
        var none = new ByteCount(0, 0);
        var end = none;
        foreach (var field in type.Fields.Where(field => field.Field.IsTrailing))
        {
            var start = field.Field.Offset[platform] ?? end;
            var width = field.WidthOn(platform) ?? none;
            var length = field.Field.Length!.Value;
            end = start.With(width, (at, bytes) => at + (bytes * length));
        }

        var read = type.Type.Structure.ReadSize ?? 0;
        return Places.Text(size.With(end, (bytes, used) => Math.Max(read, Math.Max(bytes, used))));
    }

    private static string PerSystem(EquatableArray<Platform> systems, Func<Platform, string> text, string otherwise = " : ")
    {
        var groups = Groups(systems, text);
        return string.Join(otherwise, groups.Select((group, i) => i == groups.Count - 1 ? group.Text : $"{group.Guard} ? {group.Text}"));
    }

    /// <summary>Systems with the same text, and what is true on them.</summary>
    private static List<(string Guard, string Text)> Groups(EquatableArray<Platform> systems, Func<Platform, string> text) =>
        [.. systems.GroupBy(text)
            .Select(group => (string.Join(" || ", group.Select(platform => PlatformInfo.Of(platform).Guard)), group.Key))];

    private static string Indent(string lines, string indent) => indent + lines.Replace("\n", "\n" + indent) + "\n";

    private static string TypeOf(LinkedField field)
    {
        var type = field.Type.Type;
        var isNullable = FieldBacking.IsNullable(type);
        return field.IsArray ? $"ReadOnlyMemory<{type.ClrType}>" : $"{type.ClrType}{(isNullable ? "?" : "")}";
    }

    private static string Describe(LinkedField field, EquatableArray<Platform> systems)
    {
        var own = systems.Where(system => field.Field.Offset[system] is not null || field.Field.IsTrailing).ToEquatableArray();
        var unset = field.Field.Unset is { } number ? $" The number {Digits.Of(number)} stands for no value." : "";
        return $"{Documentation.Escape(field.Field.Summary)}{unset} {Natives(field.Field.Native, own)}".TrimEnd();
    }

    private static string Natives(PerPlatform<string?> native, EquatableArray<Platform> systems)
    {
        var names = systems.Select(system => native[system]).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? "" : $"Native: {string.Join(", ", names.Select(name => $"<c>{name}</c>"))}.";
    }
}
