using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1005: the native number instead of .NET's member where all systems that reach the call share it, or the accessor, which knows each.</summary>
internal static class NativeNumberFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        var (call, context) = (site.Call, site.Context);
        var changes = new List<Change>();
        var known = true;
        void Use(CodeArgument argument, int ordinal, Func<Catalogue.Platform, int?> number)
        {
            var numbers = context.Platforms.Select(number).Distinct().ToList();
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

        var option = Option(context, call);
        if (call.Level is { Enum: CodeEnum.Level } && context.LevelName() is { } levelName && context.Index.DotnetLevel(levelName) is { } level)
        {
            Use(call.Level, call.Shape.Level, platform => level.Numbers[platform]);
        }

        if (call.Name is { Enum: CodeEnum.Name })
        {
            Use(call.Name, call.Shape.Name, platform => option?.Option.Numbers[platform]);
        }

        if (known && changes.Count != 0)
        {
            var systems = NumberMeaning.Systems(context.Platforms);
            yield return new Fix($"Use the number of {systems}", "UseNativeNumber", [.. changes]);
        }

        if (option is not null && AccessorFix.Find(site, option, []) is { } accessor)
        {
            yield return accessor;
        }
    }

    /// <summary>The option that is meant, by the member of the level and the member or the number of the name.</summary>
    private static KnownOption? Option(in RuleContext context, OptionCall call)
    {
        var level = context.LevelName();
        if (call.Name is { Enum: CodeEnum.Name, Member: { } name })
        {
            var candidates = context.Index.DotnetNamed(name).ToList();
            return level is not null ? context.Index.Dotnet(level, name)?.Option : candidates.Count == 1 ? candidates[0].Option : null;
        }

        if (level is null || !call.Name.IsKnown || context.Index.DotnetLevel(level) is not { } native)
        {
            return null;
        }

        var (index, access) = (context.Index, context.Access);
        var options = context.Platforms.Select(platform => native.Numbers[platform] is { } number ? index.At(platform, number, call.Name.Number, access) : null).Distinct().ToList();
        return options.Count == 1 ? options[0] : null;
    }
}
