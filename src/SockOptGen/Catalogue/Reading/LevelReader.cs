using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads an entry of `levels`.</summary>
internal static class LevelReader
{
    /// <summary>Emitted descriptors hold a level in 24 bits; no system has one above 65,535.</summary>
    private const int MaxNumber = 0xFFFFFF;

    public static Level? Read(JsonMember member, List<Problem> problems)
    {
        var reader = new ObjectReader(member.Value, problems, $"the level '{Display.Short(member.Key)}'");
        if (!Identifiers.IsIdentifier(member.Key))
        {
            reader.Fail(member.KeySpan,
                $"'{Display.Short(member.Key)}' is not a valid identifier: a level's name takes letters, digits and '_', and does not " +
                    "start with a digit");
        }

        var prefix = reader.Identifier("prefix", required: true);
        var isDefault = reader.Flag("default");
        var isNarrow = reader.PlatformSet("narrow");
        var isOfUnknownWidth = reader.PlatformSet("unknownWidth");
        var numbers = new PerPlatform<int?>();
        foreach (var (platform, value) in reader.PerPlatform("numbers", JsonTokenType.Number, required: true))
        {
            numbers = numbers.With(platform.Platform, (int?)reader.Integer(value, "numbers", 0, MaxNumber));
        }

        var sockets = SocketKindsReader.ReadPerPlatform(reader);
        reader.Prose("summary");
        reader.RejectUnknownKeys();
        return reader.HasFailed ? null
            : new Level(member.Key, prefix!, numbers, isDefault, sockets) { IsNarrow = isNarrow, IsOfUnknownWidth = isOfUnknownWidth };
    }
}
