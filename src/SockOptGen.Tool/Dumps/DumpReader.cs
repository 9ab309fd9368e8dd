using System.Text.Json;
using SockOptGen.Tool.Commands;

namespace SockOptGen.Tool.Dumps;

/// <summary>Reads what <see cref="DumpWriter"/> writes.</summary>
internal static class DumpReader
{
    /// <summary>The sockets of the dump, by what tells them apart: kind, descriptor, and place among those that share both.</summary>
    /// <exception cref="ToolException">The file cannot be read, or is no dump.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(path, document.RootElement);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.WrongUsage, $"{path} cannot be read: {e.Message}");
        }
        catch (JsonException e)
        {
            throw NotOurs(path, $"it is not JSON (line {e.LineNumber + 1})");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NotOurs(path, "a member of a socket is missing, or has another form");
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Read(string path, JsonElement root)
    {
        var (format, version) = (Member(DumpFormat.Format), Member(DumpFormat.Version));
        return format.ToString() != DumpFormat.Dump ? throw NotOurs(path, $"its \"{DumpFormat.Format}\" is {format.GetRawText()}")
            : version.ToString() != $"{DumpFormat.CurrentVersion}"
                ? throw NotOurs(path, $"it is of version {version}, and this sockopt reads version {DumpFormat.CurrentVersion}")
            : Sockets(Member(DumpFormat.Sockets));

        JsonElement Member(string name) =>
            root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member) ? member
                : throw NotOurs(path, $"it has no \"{name}\"");
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Sockets(JsonElement sockets)
    {
        var found = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var socket in sockets.EnumerateArray())
        {
            var key = socket.GetProperty(DumpFormat.Kind).GetString() +
                (socket.TryGetProperty(DumpFormat.Descriptor, out var descriptor) ? $" descriptor {descriptor.GetInt32()}" : "");
            var unique = key;
            for (var i = 2; found.ContainsKey(unique); i++)
            {
                unique = $"{key} ({i})";
            }

            found.Add(unique, Options(socket.GetProperty(DumpFormat.Options)));
        }

        return found;
    }

    private static Dictionary<string, string> Options(JsonElement options)
    {
        var found = new Dictionary<string, string>();
        foreach (var option in options.EnumerateArray())
        {
            var name = option.GetProperty(DumpFormat.Name).GetString()!;
            if (option.TryGetProperty(DumpFormat.Unavailable, out var reason))
            {
                found[name] = $"({reason.GetString()})";
            }
            else if (option.GetProperty(DumpFormat.Value) is { ValueKind: JsonValueKind.Object } structure)
            {
                foreach (var member in structure.EnumerateObject())
                {
                    found[$"{name}.{member.Name}"] = member.Value.ToString();
                }
            }
            else
            {
                var value = option.GetProperty(DumpFormat.Value);
                found[name] = value.ValueKind == JsonValueKind.Null ? "none" : value.ToString();
            }
        }

        return found;
    }

    private static ToolException NotOurs(string path, string why) =>
        new(ExitCode.WrongUsage, $"{path} is not a dump of sockopt defaults --json or sockopt inspect --json: {why}.");
}
