using System.Globalization;
using System.Net.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>Values that an option cannot hold never get to the kernel.</summary>
public class RangeTests
{
    public static TheoryData<string, string> Impossible
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var option in OptionCase.All.Where(option => option.Can(Access.Write, OptionCase.Here)))
            {
                foreach (var value in ImpossibleFor(option))
                {
                    data.Add(option.Name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_value_is_out_of_range(string name, string text)
    {
        var option = OptionCase.Named(name);
        var value = ImpossibleFor(option).Single(value => Convert.ToString(value, CultureInfo.InvariantCulture) == text);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        var exception = Assert.IsType<ArgumentOutOfRangeException>(option.Accessors.Set(socket, value).Exception);
        Assert.Equal("value", exception.ParamName);
        if (value is TimeSpan time)
        {
            // In the message alone: an exception that carries it would make every trimmed program larger.
            Assert.Contains($"not {time.Ticks} ticks", exception.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(value, exception.ActualValue);
        }

        Assert.IsType<ArgumentOutOfRangeException>(option.Accessors.TrySet(socket, value).Exception);
    }

    private static IEnumerable<object> ImpossibleFor(OptionCase option)
    {
        var (type, range) = (option.Linked.Type, option.Linked.Option.Range);
        switch (type.Kind)
        {
            case ValueKind.Duration:
                var unit = NativeValue.UnitOf(option.Linked.Type);
                var max = range.Max ?? int.MaxValue;
                TimeSpan[] times = [-unit, unit * 1.5, -unit / 2, unit * (max + 1.0), TimeSpan.MinValue, TimeSpan.MaxValue,
                    .. range.Min > 0 ? [unit * (range.Min.Value - 1)] : Array.Empty<TimeSpan>()];
                return times.Distinct().Where(time => time != Timeout.InfiniteTimeSpan || option.Linked.Option.Infinite is null)
                    .Cast<object>();
            case ValueKind.Integer:
                return new[] { range.Min - 1, range.Max + 1 }
                    .Where(number => number is not null && Holds(option.Emitted.ValueType, number.Value))
                    .Select(number => Convert.ChangeType(number!.Value, option.Emitted.ValueType, CultureInfo.InvariantCulture));
            case ValueKind.Enumeration:
                return type.Enumeration!.Members
                    .Where(member => member.Numbers[OptionCase.Here] is null)
                    .Select(member => Enum.Parse(option.Emitted.ValueType, member.Name));
            default:
                return [];
        }
    }

    private static bool Holds(Type type, long number) =>
        type == typeof(int) ? number is >= int.MinValue and <= int.MaxValue
        : type == typeof(uint) ? number is >= 0 and <= uint.MaxValue
        : type != typeof(ulong) || number >= 0;
}
