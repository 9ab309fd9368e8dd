using System.Text;

namespace SockOptGen.Catalogue.Json;

/// <summary>Turns byte offsets into UTF-8 text, asked for in ascending order, into character offsets.</summary>
internal sealed class CharOffsets(byte[] utf8, int charCount)
{
    private readonly bool _isAscii = utf8.Length == charCount;
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

        _char += Encoding.UTF8.GetCharCount(utf8, _byte, byteOffset - _byte);
        _byte = byteOffset;
        return _char;
    }

    public int Length(ReadOnlySpan<byte> part) => _isAscii ? part.Length : Encoding.UTF8.GetCharCount(part.ToArray());
}
