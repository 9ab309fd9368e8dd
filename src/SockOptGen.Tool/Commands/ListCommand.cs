using System.CommandLine;
using System.Net.Sockets.Options;
using SockOptGen.Tool.Explaining;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Commands;

/// <summary>`sockopt list`: the options that there are.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var (level, json) = (CommonOptions.Level(), CommonOptions.Json());
        var system = new Option<string?>("--os") { Description = "Only options of this system: windows, linux, macos or freebsd." };
        var word = new Option<string?>("--search") { Description = "Only options with this word in their names or their description." };
        var command = CommonOptions.Describe("list", "The options that there are.", "sockopt list --os linux --search keepalive");
        command.Options.Add(level);
        command.Options.Add(system);
        command.Options.Add(word);
        command.Options.Add(json);
        command.SetAction(parsed =>
            Run(terminal, parsed.GetValue(level), parsed.GetValue(system), parsed.GetValue(word), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string? level, string? system, string? word, bool isJson)
    {
        var systems = SocketOptionDescriptor.All.SelectMany(option => option.Systems).Select(known => known.Platform).Distinct().ToList();
        if (system is not null && !systems.Contains(system))
        {
            throw new ToolException(ExitCode.WrongUsage,
                $"'{system}' is not a system of the catalogue; use one of {string.Join(", ", systems)}.");
        }

        LevelName.Check(level);
        var options = SocketOptionDescriptor.All.Where(option =>
            (level is null || LevelName.Fits(option, level)) &&
            (system is null || option.Systems.Any(known => known.Platform == system)) &&
            (word is null || Speaks(option, word))).ToList();
        if (options.Count == 0)
        {
            throw new ToolException(ExitCode.NothingFound, "No option is like that. Leave out one of --level, --os and --search.");
        }

        if (isJson)
        {
            OptionJson.Write(terminal.Output, options);
        }
        else
        {
            var table = new Table("level", "option", "accessor", "type", "systems");
            foreach (var option in options)
            {
                table.Add(option.Level, option.Name, option.Accessor, TypeText.Of(option.ValueType),
                    string.Join(" ", option.Systems.Select(known => known.Platform)));
            }

            table.Write(terminal);
        }

        return ExitCode.Done;
    }

    private static bool Speaks(SocketOptionDescriptor option, string word) => OptionSearch.NamesOf(option)
        .Append(option.Summary).Append(option.Remarks ?? "")
        .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
