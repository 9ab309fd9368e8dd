using System.Globalization;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Cultures that spell letters, numbers and signs in their own ways.</summary>
internal static class Cultures
{
    /// <summary>Turkish has another I, German another decimal separator, Persian another direction, and
    /// Swedish a minus sign of its own.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tr-TR", "de-DE", "fa-IR", "sv-SE"];

    /// <summary>What <paramref name="work"/> answers in the culture <paramref name="name"/>; the culture flows
    /// into the tasks that it starts.</summary>
    public static async Task<T> InAsync<T>(string name, Func<Task<T>> work)
    {
        var (before, beforeOfTexts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return await work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeOfTexts);
        }
    }
}
