using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;
using Level = SockOptGen.Catalogue.Level;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Options;

/// <summary>Which numbers the options of a file have, and at which levels, without reading the rest of the file.</summary>
internal sealed class NumberSet
{
    // A set would do. The runtime has the code of this table already.
    private readonly Dictionary<long, Level> _levels = [];

    /// <param name="file">The file.</param>
    /// <param name="levels">The levels that its options can have.</param>
    public static NumberSet Of(BuiltInFile file, IEnumerable<Level> levels)
    {
        var set = new NumberSet();
        OptionNumbers.Read(file.Utf8, (name, platform, number) =>
        {
            if (levels.FirstOrDefault(level => level.Name == name) is { } level && level.Numbers[platform] is { } code)
            {
                set._levels[Key(platform, code, number)] = level;
            }
        });
        return set;
    }

    public bool Contains(Platform platform, int level, int number) => _levels.ContainsKey(Key(platform, level, number));

    // The catalogue's levels have 24 bits; one with more is none of them.
    private static long Key(Platform platform, int level, int number) =>
        ((long)platform << 56) | ((long)(level & 0xFFFFFF) << 32) | unchecked((uint)number);
}
