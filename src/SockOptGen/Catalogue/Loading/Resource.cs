using System.Text;

namespace SockOptGen.Catalogue.Loading;

/// <summary>Texts inside this assembly.</summary>
internal static class Resource
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of one that has no mark of its encoding.</summary>
    public static ReadOnlySpan<byte> Bytes(string name)
    {
        using var stream = Open(name);
        return Bytes(stream);
    }

    /// <summary>The bytes of <paramref name="stream"/> where they lie: those of a resource are in the loaded file as long as this code is,
    /// and not copied.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(Stream stream)
    {
        if (stream is UnmanagedMemoryStream loaded)
        {
            return new ReadOnlySpan<byte>(loaded.PositionPointer, (int)loaded.Length);
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Stream Open(string name) => typeof(Resource).Assembly.GetManifestResourceStream(name);
}
