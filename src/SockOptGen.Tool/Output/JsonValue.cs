using System.Net.Sockets.Options;
using System.Text.Json;

namespace SockOptGen.Tool.Output;

/// <summary>Values of options as JSON.</summary>
internal static class JsonValue
{
    /// <summary>Runs <paramref name="write"/> with a writer of JSON that people can read, and ends the line.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write, bool isOneLine = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = !isOneLine,
            // For files and pipes, not for web pages.
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            write(json);
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>A value: numbers, truths, lists and structures as JSON has them, all others as text.</summary>
    public static void WriteValue(this Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case ulong number:
                json.WriteNumberValue(number);
                break;
            case byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case byte[] { Length: > 0 }:
                json.WriteStringValue(SocketOptionDescriptor.Text(value));
                break;
            case Array list:
                json.WriteStartArray();
                foreach (var element in list)
                {
                    json.WriteValue(element);
                }

                json.WriteEndArray();
                break;
            default:
                WriteStructure(json, value);
                break;
        }
    }

    private static void WriteStructure(Utf8JsonWriter json, object value)
    {
        if (SocketOptionDescriptor.FieldsOf(value) is not { } fields)
        {
            json.WriteStringValue(SocketOptionDescriptor.Text(value));
            return;
        }

        json.WriteStartObject();
        foreach (var (name, member) in fields)
        {
            json.WritePropertyName(name);
            json.WriteValue(member);
        }

        json.WriteEndObject();
    }
}
