using System.Collections;
using System.Reflection;
using SockOptGen.Catalogue;
using SockOptGen.Emit;

namespace SockOptGen.Tests.Architecture;

/// <summary>Every table of the product has one row for each member of its enumeration, and takes no other for one of them.</summary>
public class TableTests
{
    public static TheoryData<Type> Tables => [.. typeof(KindInfo).Assembly.GetTypes().Where(type => TableOf(type) is not null)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_member_has_one_row(Type rowType)
    {
        var (rows, members) = Read(rowType);

        Assert.Equal(Expected(rowType, members), rows.Order());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void An_unknown_member_is_an_error(Type rowType)
    {
        var (_, members) = Read(rowType);
        var unknown = Enum.ToObject(members.GetType().GetElementType()!, members.Cast<object>().Max(Convert.ToInt32) + 1);

        var exception = Assert.Throws<TargetInvocationException>(() => RowOf(rowType, unknown));

        Assert.IsType<ArgumentOutOfRangeException>(exception.InnerException);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_row_is_found_by_its_member(Type rowType)
    {
        var (rows, _) = Read(rowType);
        Assert.All(rows, member => Assert.Equal(member, MemberOf(RowOf(rowType, member)!)));
    }

    [Fact]
    public void The_tables_are_these() => Assert.Equal(
        [
            "AccessorEmission", "CallKindInfo", "FieldEmission", "KindInfo", "LayoutEmission",
            "LayoutInfo", "OsInfo", "PlatformInfo", "TimeUnitInfo", "ValueForm",
        ],
        Tables.Select(row => row.Data.Name).Order(StringComparer.Ordinal));

    /// <summary>Of fields only those kinds that can be one.</summary>
    private static IEnumerable<object> Expected(Type rowType, Array members) =>
        members.Cast<object>().Where(member => rowType != typeof(FieldEmission) || KindInfo.Of((ValueKind)member).CanBeField).Order();

    private static (List<object> Rows, Array Members) Read(Type rowType)
    {
        var table = TableOf(rowType)!;
        var rows = (IEnumerable)table.GetType().GetProperty("Rows")!.GetValue(table)!;
        List<object> members = [.. rows.Cast<object>().Select(MemberOf)];
        return (members, Enum.GetValues(members[0].GetType()));
    }

    private static object? RowOf(Type rowType, object member) =>
        rowType.GetMethod("Of", BindingFlags.Static | BindingFlags.Public, [member.GetType()])!.Invoke(null, [member]);

    /// <summary>The member that a row is for, which is the first that its constructor takes.</summary>
    private static object MemberOf(object row) =>
        row.GetType().GetProperties().First(property => property.PropertyType.IsEnum).GetValue(row)!;

    private static object? TableOf(Type type) => type.ContainsGenericParameters
        ? null
        : type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).FirstOrDefault(field =>
            field.FieldType.Name == "EnumTable`1")?.GetValue(null);
}
