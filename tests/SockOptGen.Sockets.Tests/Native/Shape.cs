using System.Collections;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Reflection;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>
/// A value in a form that compares by content: structures, whose arrays compare by reference, and lists become texts; everything
/// else stays what it is.
/// </summary>
internal static class Shape
{
    public static object? Of(object? value) => value switch
    {
        null => null,
        Array list => List(list),
        _ when IsStructure(value.GetType()) =>
            Structure(Properties(value.GetType()).Select(property => (property.Name, Text(property.GetValue(value))))),
        _ => value,
    };

    /// <summary>The text of a structure with the texts of its fields.</summary>
    public static string Structure(IEnumerable<(string Name, string Text)> fields)
    {
        var texts = fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => $"{field.Name} = {field.Text}");
        return $"{{ {string.Join(", ", texts)} }}";
    }

    public static string List(IEnumerable values) => $"[{string.Join(", ", values.Cast<object?>().Select(Text))}]";

    /// <summary>The text of a field.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        IPAddress or IPEndPoint or Enum or string => value.ToString()!,
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>) =>
            List((Array)type.GetMethod("ToArray")!.Invoke(value, null)!),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Of(value) is string text ? text : value.ToString()!,
    };

    public static bool IsStructure(Type type) =>
        type.IsValueType &&
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISocketOptionStructure<>));

    public static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
}
