using System.Globalization;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>What emitting the reading or the writing of one option needs: its codes and its platform attributes.</summary>
internal sealed class OperationContext
{
    public OperationContext(LinkedOption option, Access access, EquatableArray<Platform> platforms, ProjectSystems systems)
    {
        Exists = option.Can(access, platforms);
        Codes = Exists ? CodesOf(option, access, platforms) : "";
        Attributes = Exists ? PlatformAttributes.For(option, access, platforms, systems) : "";
    }

    /// <summary>Whether any of the wanted systems can do it.</summary>
    public bool Exists { get; }

    /// <summary>The code on each wanted system, as C# arguments.</summary>
    public string Codes { get; }

    /// <summary>The platform attributes, as lines of C# before the member.</summary>
    public string Attributes { get; }

    private static string CodesOf(LinkedOption option, Access access, EquatableArray<Platform> platforms)
    {
        var text = new StringBuilder();
        foreach (var platform in platforms)
        {
            text.Append(text.Length == 0 ? "" : ", ");
            if (option.NumberOn(platform, access) is not var (level, number))
            {
                text.Append("None");
            }
            else if (platform == Platform.Linux && option.Option.LinuxPpc64Le is { } other)
            {
                text.Append($"IsPpc64Le ? {CodeOf(option, platform, level, other)} : {CodeOf(option, platform, level, number)}");
            }
            else
            {
                text.Append(CodeOf(option, platform, level, number));
            }
        }

        return text.ToString();
    }

    /// <summary>0xLayout_Level_Number; Templates/Core.cs names the layouts and takes it apart.</summary>
    private static string CodeOf(LinkedOption option, Platform platform, int level, int number)
    {
        var digit =
            (LayoutEmission.Of(option.Type.Layout[platform]).Code ??
                throw new InvalidOperationException($"{option.Option.Name} has the layout of a field.")).Digit;
        var prefix = digit == 0
            ? level.ToString("X", CultureInfo.InvariantCulture)
            : digit.ToString("X", CultureInfo.InvariantCulture) + "_" + level.ToString("X6", CultureInfo.InvariantCulture);
        // The suffix makes the digits a long where they would fit an int, and keeps the reading uniform.
        return $"0x{prefix}_{number.ToString("X8", CultureInfo.InvariantCulture)}L";
    }
}
