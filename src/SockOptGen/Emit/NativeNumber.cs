using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>The C# side of a native number.</summary>
internal static class NativeNumber
{
    /// <summary>The ticks of <paramref name="unit"/>, as C#.</summary>
    public static string Ticks(TimeUnit? unit) => $"TimeSpan.{TimeUnitInfo.Of(unit!.Value).Constant}";
}
