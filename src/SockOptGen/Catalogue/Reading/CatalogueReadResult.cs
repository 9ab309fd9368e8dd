using SockOptGen.Catalogue.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>A catalogue as read: its valid entries, its JSON with positions, and what is wrong with it.</summary>
internal sealed record CatalogueReadResult(CatalogueFile File, JsonNode? Root, IReadOnlyList<Problem> Problems);
