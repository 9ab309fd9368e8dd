using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Calls;

/// <summary>What there is to know of a kind of calls.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Access">Whether it reads or sets; a control call does neither.</param>
internal sealed record CallKindInfo(CallKind Kind, Access Access)
{
    private static readonly EnumTable<CallKindInfo> s_table = new(
        static info => (int)info.Kind,
        new(CallKind.SetObject, Access.Write) { IsManaged = true, IsMapped = true, TakesValue = true },
        new(CallKind.SetInt32, Access.Write) { IsManaged = true, IsMapped = true, TakesValue = true },
        new(CallKind.SetBoolean, Access.Write) { IsManaged = true, IsMapped = true, TakesValue = true },
        new(CallKind.SetBytes, Access.Write) { IsManaged = true, IsMapped = true },
        new(CallKind.GetObject, Access.Read) { IsManaged = true, IsMapped = true },
        new(CallKind.GetBytes, Access.Read) { IsManaged = true, IsMapped = true },
        new(CallKind.GetNewBytes, Access.Read) { IsManaged = true, IsMapped = true },
        new(CallKind.SetRaw, Access.Write) { IsManaged = true, IsRaw = true },
        new(CallKind.GetRaw, Access.Read) { IsManaged = true, IsRaw = true },
        new(CallKind.IOControl, Access.None) { IsManaged = true },
        new(CallKind.NativeSet, Access.Write) { IsRaw = true },
        new(CallKind.NativeGet, Access.Read) { IsRaw = true },
        new(CallKind.NativeIOControl, Access.None),
        new(CallKind.GetAccessor, Access.Read) { IsAccessor = true },
        new(CallKind.SetAccessor, Access.Write) { IsAccessor = true },
        new(CallKind.TryGetAccessor, Access.Read) { IsAccessor = true, IsTry = true },
        new(CallKind.TrySetAccessor, Access.Write) { IsAccessor = true, IsTry = true });

    /// <summary>Whether .NET translates level and name.</summary>
    public bool IsMapped { get; init; }

    /// <summary>Whether level and name go to the system as they are.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Whether it is a method of Socket.</summary>
    public bool IsManaged { get; init; }

    /// <summary>Whether it is an emitted accessor.</summary>
    public bool IsAccessor { get; init; }

    /// <summary>Whether it is the form of an accessor that returns false where the option is not available.</summary>
    public bool IsTry { get; init; }

    /// <summary>Whether it is a method of Socket that takes an object, an int or a bool, of which .NET makes the bytes.</summary>
    public bool TakesValue { get; init; }

    /// <summary>All kinds.</summary>
    public static EquatableArray<CallKindInfo> All => s_table.Rows;

    /// <summary>The information on <paramref name="kind"/>.</summary>
    public static CallKindInfo Of(CallKind kind) => s_table[(int)kind];
}
