using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests;

/// <summary>The types that the options of a system are made of, those of fields and elements included.</summary>
internal static class UsedTypes
{
    public static IReadOnlyList<OptionType> On(CatalogueFile file, Platform platform)
    {
        var types = file.Types.ToDictionary(type => type.Id);
        var used = new HashSet<string>();
        void Use(string? id)
        {
            if (id is null || !used.Add(id))
            {
                return;
            }

            Use(types[id].Element);
            foreach (var field in types[id].Structure?.Fields ?? [])
            {
                if (field.Offset[platform] is not null || field.IsTrailing)
                {
                    Use(field.Types[platform]);
                }
            }
        }

        foreach (var option in file.Options.Where(option => option.Numbers[platform] is not null))
        {
            Use(option.Types[platform]);
        }

        return [.. file.Types.Where(type => used.Contains(type.Id))];
    }
}
