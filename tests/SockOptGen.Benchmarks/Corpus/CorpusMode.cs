using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Measures the analyzers on labelled calls of public code: docs/corpus.md.</summary>
internal static class CorpusMode
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static int Run(string[] args)
    {
        if (args is not ([_, _] or [_, _, "--out", _]))
        {
            Console.WriteLine("corpus DIR LABELS [--out FILE]");
            return 2;
        }

        try
        {
            return Measure(args);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    private static int Measure(string[] args)
    {
        var outcomes = CorpusRun.Of(args[0], LabelFile.Read(args[1])).ToList();
        Tally.Of(outcomes).Print();
        var states = outcomes.CountBy(outcome => outcome.State).OrderBy(pair => pair.Key);
        Console.WriteLine(string.Join(", ", states.Select(pair => $"{pair.Key} {pair.Value}")));
        if (args is [_, _, _, var file])
        {
            File.WriteAllLines(file, outcomes.Select(outcome => JsonSerializer.Serialize(outcome, s_json)));
        }

        return 0;
    }
}
