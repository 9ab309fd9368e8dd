using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>C# in which « and » stand around each piece of text that a diagnostic is expected at.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>What stands before statements.</summary>
    public const string Before = """
        using System;
        using System.Net;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;

        public class Program {
            public static unsafe void Run(
                Socket socket, SocketOptionLevel level, SocketOptionName name, int number, byte[] bytes, object value)
            {

        """;

    private static readonly Regex s_emitted = new($@"\b({string.Join('|', EmittedTypes.All.Where(name => name != EmittedTypes.Accessors)
        .Concat(BuiltInCatalogue.File.Types.Where(OptionNames.IsEmitted).Select(type => type.ClrType)))})\b");

    /// <summary>Statements, or a whole file if it declares a class.</summary>
    public static MarkedSource Parse(string marked)
    {
        var text = marked.Contains("class ", StringComparison.Ordinal) ? marked : $"{HeadOf(marked)}{marked}\n    }}\n}}\n";
        var (plain, spans, starts) = (new System.Text.StringBuilder(), new List<TextSpan>(), new Stack<int>());
        foreach (var c in text)
        {
            switch (c)
            {
                case '«':
                    starts.Push(plain.Length);
                    break;
                case '»':
                    spans.Add(TextSpan.FromBounds(starts.Pop(), plain.Length));
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        Assert.Empty(starts);
        return new MarkedSource(plain.ToString(), [.. spans.OrderBy(span => span.Start)]);
    }

    /// <summary>What stands before <paramref name="statements"/>: those that name an emitted type import its namespace.</summary>
    private static string HeadOf(string statements)
    {
        const string Sockets = $"using {EmittedTypes.Namespace};\n";
        return s_emitted.IsMatch(statements)
            ? Before.Replace(Sockets, $"{Sockets}using {EmittedTypes.TypeNamespace};\n", StringComparison.Ordinal) : Before;
    }
}
