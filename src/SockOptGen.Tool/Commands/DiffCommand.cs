using System.CommandLine;
using SockOptGen.Tool.Dumps;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Commands;

/// <summary>`sockopt diff`: compares two dumps.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("A.json") { Description = "The output of defaults --json or inspect --json." };
        var after = new Argument<string>("B.json") { Description = "The same, from later or from another machine." };
        var json = CommonOptions.Json();
        var command = CommonOptions.Describe("diff",
            "Compares two dumps: before and after, host and container, two versions. Ends with 1 where nothing differs.",
            "sockopt defaults --json > host.json", "sockopt diff host.json container.json");
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(json);
        command.SetAction(parsed => Run(terminal, parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, bool isJson)
    {
        var differences = DumpComparison.Compare(DumpReader.Read(before), DumpReader.Read(after));
        if (isJson)
        {
            WriteJson(terminal.Output, differences);
        }
        else if (differences.Count == 0)
        {
            terminal.Output.WriteLine("No difference.");
        }
        else
        {
            var table = new Table("socket", "option", "before", "after");
            foreach (var difference in differences)
            {
                table.Add(difference.Socket, difference.Option, difference.Before ?? "-", difference.After ?? "-");
            }

            table.Write(terminal);
        }

        return differences.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<Difference> differences) => JsonValue.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString(DumpFormat.Format, DumpFormat.Difference);
        json.WriteNumber(DumpFormat.Version, DumpFormat.CurrentVersion);
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("socket", difference.Socket);
            json.WriteString("option", difference.Option);
            json.WriteString("before", difference.Before);
            json.WriteString("after", difference.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
