using System.Text.Json;
using SockOptGen.Catalogue.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Finds the numbers of a catalogue's options, and passes over everything else.</summary>
internal static class OptionNumbers
{
    // The root has depth 0, a key of the root 1, and a key of one of the options in its array 3.
    private const int OfRoot = 1;
    private const int OfOption = 3;

    /// <summary>Hands each level and number of an option in <paramref name="utf8"/>, a valid catalogue, to
    /// <paramref name="add"/>.</summary>
    public static void Read(ReadOnlySpan<byte> utf8, Action<string, Platform, int> add)
    {
        var reader = new Utf8JsonReader(utf8, JsonTree.Options);
        List<(Platform Platform, int Number)> numbers = [];
        var level = "";
        while (reader.Read())
        {
            switch (reader.TokenType, reader.CurrentDepth)
            {
                case (JsonTokenType.PropertyName, OfOption) when reader.ValueTextEquals("level"u8):
                    reader.Read();
                    level = reader.GetString()!;
                    break;
                case (JsonTokenType.PropertyName, OfOption) when reader.ValueTextEquals("numbers"u8):
                    ReadEach(ref reader, numbers);
                    break;
                case (JsonTokenType.PropertyName, OfRoot) when reader.ValueTextEquals("options"u8):
                    break;
                case (JsonTokenType.PropertyName, _):
                    reader.Skip();
                    break;
                case (JsonTokenType.EndObject, OfOption - 1):
                    foreach (var (platform, number) in numbers)
                    {
                        add(level, platform, number);
                    }

                    numbers.Clear();
                    break;
            }
        }
    }

    private static void ReadEach(ref Utf8JsonReader reader, List<(Platform Platform, int Number)> numbers)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var info = PlatformInfo.Find(reader.GetString()!);
            reader.Read();
            if (info is not null && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            {
                numbers.Add((info.Platform, number));
            }
        }
    }
}
