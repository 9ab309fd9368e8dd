using System.Globalization;

namespace SockOptGen.Texts;

/// <summary>Numbers as code and messages write them, in every culture.</summary>
internal static class Digits
{
    /// <summary><paramref name="number"/> in decimal digits.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);
}
