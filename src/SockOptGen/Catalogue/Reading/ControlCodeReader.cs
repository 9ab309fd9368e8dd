using System.Globalization;
using System.Text.Json;
using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads an entry of `controlCodes`.</summary>
internal static class ControlCodeReader
{
    private const string HexPrefix = "0x";

    public static ControlCode? Read(JsonMember member, List<Problem> problems)
    {
        var reader = new ObjectReader(member.Value, problems, $"the control code '{Display.Short(member.Key)}'");
        if (!Identifiers.IsIdentifier(member.Key))
        {
            reader.Fail(member.KeySpan,
                $"'{Display.Short(member.Key)}' is not a valid identifier: a control code's name takes letters, digits and '_', " +
                    "and does not start with a digit");
        }

        var code = new ControlCode
        {
            Name = member.Key,
            Numbers = ReadNumbers(reader),
            Synonyms = ReadNames(reader, "synonyms"),
            Dotnet = reader.Identifier("dotnet"),
            IsTranslated = reader.PlatformSet("translatedOn"),
            Refused = reader.Identifier("refused"),
            Input = ReadBuffer(reader, "input"),
            Output = ReadBuffer(reader, "output"),
            Accessors = ReadNames(reader, "accessors"),
            Instead = reader.Prose("instead"),
            Summary = reader.Prose("summary", required: true) ?? "",
            Elsewhere = reader.Prose("elsewhere"),
        };
        reader.RejectUnknownKeys();
        if (code.IsTranslated != default && code.Numbers.Windows is null)
        {
            reader.Fail(reader.TakeAny("translatedOn")!.Span,
                $"'translatedOn' of {member.Key} needs the number of windows, which .NET translates; add it to 'numbers'");
        }

        return reader.HasFailed ? null : code;
    }

    private static PerPlatform<uint?> ReadNumbers(ObjectReader reader)
    {
        var numbers = new PerPlatform<uint?>();
        foreach (var (platform, value) in reader.PerPlatform("numbers", JsonTokenType.String, required: true))
        {
            numbers = numbers.With(platform.Platform, ReadNumber(reader, value));
        }

        if (numbers == default && !reader.HasFailed)
        {
            reader.Fail(reader.TakeAny("numbers")!.Span, "'numbers' is empty: give the code's number on at least one operating system");
        }

        return numbers;
    }

    private static uint? ReadNumber(ObjectReader reader, JsonNode value)
    {
        if (value.Text.StartsWith(HexPrefix, StringComparison.Ordinal) &&
            uint.TryParse(value.Text.Substring(HexPrefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out var number))
        {
            return number;
        }

        reader.Fail(value.Span,
            $"'{Display.Short(value.Text)}' is not a valid control code; write 32 bits as headers do, as in \"0x98000004\"",
            RuleIds.ImpossibleNumber);
        return null;
    }

    private static ControlBuffer? ReadBuffer(ObjectReader reader, string key)
    {
        if (reader.Take(key, JsonTokenType.StartObject) is not { } node)
        {
            return null;
        }

        var problems = new List<Problem>();
        var buffer = new ObjectReader(node, problems, $"'{key}'");
        var native = buffer.Take("native", JsonTokenType.String, required: true);
        var size = buffer.Integer("size", 1, ushort.MaxValue, required: true);
        var least = buffer.Integer("least", 1, size ?? ushort.MaxValue);
        buffer.RejectUnknownKeys();
        if (native is not null && !Identifiers.IsCType(native.Text))
        {
            buffer.Fail(native.Span, $"'{Display.Short(native.Text)}' is not a C type; write it as sizeof takes it");
        }

        foreach (var problem in problems)
        {
            reader.Fail(problem.Span, problem.Message, problem.Id);
        }

        return buffer.HasFailed ? null : new ControlBuffer(native!.Text, (int)size!.Value, (int)(least ?? size.Value));
    }

    private static EquatableArray<string> ReadNames(ObjectReader reader, string key)
    {
        var items = reader.Take(key, JsonTokenType.StartArray)?.Items ?? [];
        foreach (var item in items)
        {
            if (item.Kind != JsonTokenType.String || !Identifiers.IsIdentifier(item.Text))
            {
                reader.Fail(item.Span, $"'{Display.Short(item.Text)}' in '{key}' is not a valid identifier");
            }
        }

        return items.Select(item => item.Text).ToEquatableArray();
    }
}
