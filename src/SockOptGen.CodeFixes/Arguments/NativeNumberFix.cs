using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1005: the native number instead of .NET's member where all systems that reach the call share it, or
/// the accessor, which knows each.</summary>
internal static class NativeNumberFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        var (call, judged) = (site.Call, site.Judged);
        var changes = new List<Change>();
        var known = true;
        void Use(CodeArgument argument, int ordinal, Func<Catalogue.Platform, int?> number)
        {
            var numbers = judged.Platforms.Select(number).Distinct().ToList();
            if (numbers.Count == 1 && numbers[0] is { } only && ArgumentSyntaxes.Find(site, ordinal) is { } written)
            {
                if (only != argument.Number)
                {
                    changes.Add(ArgumentSyntaxes.Replace(written, SyntaxBuilder.Number(only)));
                }
            }
            else
            {
                known = false;
            }
        }

        var option = Option(judged, call);
        if (call.Level is { Enum: CodeEnum.Level } && judged.LevelName() is { } levelName &&
            judged.Index.DotnetLevel(levelName) is { } level)
        {
            Use(call.Level, call.Shape.Level, platform => level.Numbers[platform]);
        }

        if (call.Name is { Enum: CodeEnum.Name })
        {
            Use(call.Name, call.Shape.Name, platform => option?.Option.Numbers[platform]);
        }

        if (known && changes.Count != 0)
        {
            var systems = PlatformWords.List(judged.Platforms);
            yield return new Fix($"Use the number of {systems}", "UseNativeNumber", [.. changes]);
        }

        if (option is not null && AccessorFix.Find(site, option, []) is { } accessor)
        {
            yield return accessor;
        }
    }

    /// <summary>The option that is meant, by the member of the level and the member or the number of the name.</summary>
    private static KnownOption? Option(JudgedCall judged, OptionCall call)
    {
        var level = judged.LevelName();
        if (call.Name is { Enum: CodeEnum.Name, Member: { } name })
        {
            var candidates = judged.Index.DotnetNamed(name).ToList();
            return level is not null ? judged.Index.Dotnet(level, name)?.Option : candidates.Count == 1 ? candidates[0].Option : null;
        }

        if (level is null || !call.Name.IsKnown || judged.Index.DotnetLevel(level) is not { } native)
        {
            return null;
        }

        var (index, access) = (judged.Index, judged.Access);
        var options =
            judged.Platforms.Select(platform => native.Numbers[platform] is { } number
                ? index.At(platform, number, call.Name.Number, access) : null).Distinct().ToList();
        return options.Count == 1 ? options[0] : null;
    }
}
