using System.Text;

namespace SockOptGen.Catalogue.Json;

/// <summary>Turns byte offsets into UTF-8 text, asked for in ascending order, into character offsets.</summary>
internal ref struct CharOffsets(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly bool _isAscii = Count(utf8) == utf8.Length;
    private int _byte;
    private int _char;

    public int At(int byteOffset)
    {
        if (_isAscii)
        {
            return byteOffset;
        }

        if (byteOffset < _byte)
        {
            (_byte, _char) = (0, 0);
        }

        _char += Count(_utf8.Slice(_byte, byteOffset - _byte));
        _byte = byteOffset;
        return _char;
    }

    public readonly int Length(ReadOnlySpan<byte> part) => _isAscii ? part.Length : Count(part);

    private static unsafe int Count(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8)
        {
            return bytes is null ? 0 : Encoding.UTF8.GetCharCount(bytes, utf8.Length);
        }
    }
}
