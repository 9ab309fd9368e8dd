using System.CommandLine;
using System.CommandLine.Parsing;

namespace SockOptGen.Tool.Commands;

/// <summary>What is wrong with a command line, in a sentence.</summary>
internal static class Usage
{
    /// <summary>Null: nothing.</summary>
    public static string? FindProblem(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // Where any word may stand, the parser takes an unknown option for one.
        if (parsed.Tokens.FirstOrDefault(IsUnknownOption) is { } option)
        {
            return $"{Name(command)} has no option {option.Value}. It has " +
                $"{string.Join(", ", command.Options.Select(known => known.Name).Append("--help").Distinct())}.";
        }

        if (command is RootCommand)
        {
            var commands = string.Join(", ", command.Subcommands.Select(known => known.Name));
            return parsed.UnmatchedTokens.Count != 0 ? $"'{parsed.UnmatchedTokens[0]}' is not a command; use one of {commands}."
                : parsed.Errors.Count != 0 ? $"Write what to do: {commands}." : null;
        }

        return parsed.UnmatchedTokens.Count != 0 ? $"'{parsed.UnmatchedTokens[0]}' is one word too many for {Name(command)}."
            : parsed.Errors.Count != 0 ? string.Join("\n", parsed.Errors.Select(error => error.Message)) : null;
    }

    /// <summary>How the command is called.</summary>
    public static string Name(Command command) => command is RootCommand ? "sockopt" : $"sockopt {command.Name}";

    private static bool IsUnknownOption(Token token) =>
        token.Type == TokenType.Argument && token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal);
}
