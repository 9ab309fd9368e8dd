using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>Every field of every structure that an option is set to refuses what its place has no room for.</summary>
[SupportedOSPlatform("linux")]
public class FieldRangeTests
{
    public static TheoryData<string, string> Fields
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var option in
                OptionCase.All.Where(option => option.Can(Access.Write, Platform.Linux) && option.Linked.Type.Kind == ValueKind.Structure))
            {
                foreach (var linked in
                    option.Linked.Value.Fields.Where(linked => linked.Field is { Name: not null, Offset.Linux: not null }))
                {
                    if (Impossible(option, linked) is not null)
                    {
                        data.Add(option.Name, linked.Field.Name!);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void An_impossible_field_is_refused(string name, string fieldName)
    {
        OnLinux.Only();
        var option = OptionCase.Named(name);
        var field = option.Linked.Value.Fields.Single(field => field.Field.Name == fieldName);
        var value = Candidates.For(option)[0];
        value.GetType().GetProperty(fieldName)!.SetValue(value, Impossible(option, field));

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        foreach (var exception in new[] { option.Accessors.Set(socket, value).Exception, option.Accessors.TrySet(socket, value).Exception })
        {
            var refused = Assert.IsType<ArgumentException>(exception, exactMatch: false);
            Assert.Contains($"{option.Emitted.ValueType.Name}.{fieldName} ", refused.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A value of the field's type that the field cannot hold; null where it holds them all.</summary>
    private static object? Impossible(OptionCase option, LinkedField linked)
    {
        var (field, type, clr) = (linked.Field, linked.Type.Type, option.Emitted.ValueType.GetProperty(linked.Field.Name!)!.PropertyType);
        if (field.Length is { } length)
        {
            return type.Kind == ValueKind.Text ? new string('x', length) : TooLong(clr.GetGenericArguments()[0], length + 1);
        }

        return type.Kind switch
        {
            ValueKind.Duration => new TimeSpan(-NativeValue.UnitOf(type).Ticks),
            ValueKind.Address when type.Layout.Linux == NativeLayout.InAddr => IPAddress.IPv6Loopback,
            ValueKind.Address when type.Layout.Linux == NativeLayout.In6Addr => IPAddress.Loopback,
            ValueKind.Integer when field.Bits is var (_, count) => Converted(clr, 1L << count),
            ValueKind.Integer when field.Range.Max is { } max => Converted(clr, max + 1),
            ValueKind.Integer when field.Range.Min is { } min => Converted(clr, min - 1),
            _ => null,
        };
    }

    private static object TooLong(Type element, int length) =>
        Activator.CreateInstance(typeof(ReadOnlyMemory<>).MakeGenericType(element), Array.CreateInstance(element, length))!;

    private static object? Converted(Type type, long number)
    {
        try
        {
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
