import Foundation

/// `modelgen.plugin.json`, as far as the plugins need it; `modelgen` itself reads it again and finds its mistakes.
struct PluginManifest: Decodable {
    var inputs: [String] = []
    var files: [String] = []
    var shards = standardShardCount

    /// As docs/decisions/0027 measures; `BuildManifest` has the same.
    private static let standardShardCount = 64

    private enum CodingKeys: String, CodingKey {
        case inputs, files, shards
    }

    /// Reads the manifest of a target; without one, the defaults count.
    init(in folder: URL) throws {
        let file = folder.appending(path: "modelgen.plugin.json")
        guard file.exists else { return }
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
        } catch {
            throw PluginFault.unreadableManifest(file)
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        inputs = try container.decodeIfPresent([String].self, forKey: .inputs) ?? []
        files = try container.decodeIfPresent([String].self, forKey: .files) ?? []
        shards = max(1, min(256, try container.decodeIfPresent(Int.self, forKey: .shards) ?? Self.standardShardCount))
    }
}
