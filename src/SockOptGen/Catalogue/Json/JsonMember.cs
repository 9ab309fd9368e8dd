using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Catalogue.Json;

/// <summary>A key of a JSON object with its value.</summary>
internal sealed record JsonMember(string Key, TextSpan KeySpan, JsonNode Value);
