namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// What the locals of a method hold: an immutable map whose copies share all that is the same in both. So two copies are compared in
/// the time that their differences take, however many locals the method has.
/// </summary>
/// <remarks>A trie over the bits of the keys' hash codes, the lowest bit first; keys with the same hash code stand in one leaf.</remarks>
internal sealed class HolderMap
{
    public static readonly HolderMap Empty = new(0, 0, null, null, null);

    private readonly int _hash;
    private readonly int _bit;
    private readonly HolderMap? _zero;
    private readonly HolderMap? _one;
    private readonly Entry? _entries;

    // A leaf has entries, a branch a bit and two sides; in a branch the hash has the bits below that one.
    private HolderMap(int hash, int bit, HolderMap? zero, HolderMap? one, Entry? entries) =>
        (_hash, _bit, _zero, _one, _entries) = (hash, bit, zero, one, entries);

    public bool IsEmpty => _entries is null && _bit == 0;

    public PlatformValue? Find(object key)
    {
        var (map, hash) = (this, key.GetHashCode());
        while (map._bit != 0)
        {
            map = (hash & map._bit) == 0 ? map._zero! : map._one!;
        }

        return map._hash == hash ? Entry.Find(map._entries, key) : null;
    }

    /// <summary>The map with <paramref name="value"/> for <paramref name="key"/>; null takes the key away.</summary>
    public HolderMap With(object key, PlatformValue? value) => With(key, key.GetHashCode(), value);

    /// <summary>The keys for which <paramref name="left"/> and <paramref name="right"/> have not the same object.</summary>
    public static List<object> Differences(HolderMap left, HolderMap right)
    {
        var keys = new List<object>();
        Compare(left, right, keys);
        return keys;
    }

    /// <summary>All keys.</summary>
    public IEnumerable<object> Keys => Differences(this, Empty);

    private HolderMap With(object key, int hash, PlatformValue? value)
    {
        if (IsEmpty)
        {
            return value is null ? this : Leaf(key, hash, value);
        }

        if (!Covers(hash))
        {
            return value is null ? this : Branch(this, Leaf(key, hash, value));
        }

        if (_bit == 0)
        {
            var entries = Entry.With(_entries, key, value);
            return ReferenceEquals(entries, _entries) ? this : entries is null ? Empty : new(hash, 0, null, null, entries);
        }

        var isZero = (hash & _bit) == 0;
        var old = isZero ? _zero! : _one!;
        var side = old.With(key, hash, value);
        return ReferenceEquals(side, old) ? this
            : side.IsEmpty ? (isZero ? _one! : _zero!)
            : isZero ? new(_hash, _bit, side, _one, null) : new(_hash, _bit, _zero, side, null);
    }

    private static HolderMap Leaf(object key, int hash, PlatformValue value) => new(hash, 0, null, null, new Entry(key, value, null));

    private static HolderMap Branch(HolderMap first, HolderMap second)
    {
        var differing = first._hash ^ second._hash;
        var bit = differing & -differing;
        var (zero, one) = (first._hash & bit) == 0 ? (first, second) : (second, first);
        return new(first._hash & (bit - 1), bit, zero, one, null);
    }

    // Whether a key with this hash code belongs into this part of the trie.
    private bool Covers(int hash) => _bit == 0 ? hash == _hash : (hash & (_bit - 1)) == _hash;

    private static void Compare(HolderMap left, HolderMap right, List<object> keys)
    {
        if (ReferenceEquals(left, right))
        {
            return;
        }

        if (left._bit == 0 && right._bit == 0 && (left._hash == right._hash || left.IsEmpty || right.IsEmpty))
        {
            Entry.Compare(left._entries, right._entries, keys);
        }
        else if (left._bit != 0 && left._bit == right._bit && left._hash == right._hash)
        {
            Compare(left._zero!, right._zero!, keys);
            Compare(left._one!, right._one!, keys);
        }
        else if (left._bit != 0 && (right.IsEmpty || Holds(left, right)))
        {
            var isZero = (right._hash & left._bit) == 0;
            Compare(left._zero!, isZero ? right : Empty, keys);
            Compare(left._one!, isZero ? Empty : right, keys);
        }
        else if (right._bit != 0 && (left.IsEmpty || Holds(right, left)))
        {
            var isZero = (left._hash & right._bit) == 0;
            Compare(isZero ? left : Empty, right._zero!, keys);
            Compare(isZero ? Empty : left, right._one!, keys);
        }
        else
        {
            Compare(left, Empty, keys);
            Compare(Empty, right, keys);
        }
    }

    // Whether the other lies on one side of this branch. The bits count as unsigned: the highest is the sign.
    private static bool Holds(HolderMap outer, HolderMap inner) =>
        (inner._bit == 0 || (uint)outer._bit < (uint)inner._bit) && outer.Covers(inner._hash);

    private sealed class Entry(object key, PlatformValue value, Entry? next)
    {
        public static PlatformValue? Find(Entry? entry, object wanted)
        {
            while (entry is not null && !entry.Is(wanted))
            {
                entry = entry.Next;
            }

            return entry?.Value;
        }

        public static Entry? With(Entry? entries, object changed, PlatformValue? value)
        {
            var old = Find(entries, changed);
            if (ReferenceEquals(old, value))
            {
                return entries;
            }

            Entry? others = null;
            for (var entry = entries; entry is not null; entry = entry.Next)
            {
                others = entry.Is(changed) ? others : new Entry(entry.Key, entry.Value, others);
            }

            return value is null ? others : new Entry(changed, value, others);
        }

        public static void Compare(Entry? left, Entry? right, List<object> keys)
        {
            for (var entry = left; entry is not null; entry = entry.Next)
            {
                if (!ReferenceEquals(entry.Value, Find(right, entry.Key)))
                {
                    keys.Add(entry.Key);
                }
            }

            for (var entry = right; entry is not null; entry = entry.Next)
            {
                if (Find(left, entry.Key) is null)
                {
                    keys.Add(entry.Key);
                }
            }
        }

        private object Key => key;

        private PlatformValue Value => value;

        private Entry? Next => next;

        private bool Is(object other) => key.Equals(other);
    }
}
