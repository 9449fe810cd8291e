import ModelGenText

/// What `modelgen.plugin.json` says: what the build plugin hands to the tool, and which files outside of the target it
/// watches.
///
/// The plugin cannot read YAML and cannot ask the tool, so what it cannot see stands here.
package struct BuildManifest: Sendable, Hashable {
    /// The name of the file, in the folder of the target.
    package static let fileName = "modelgen.plugin.json"

    /// The specifications and folders of pages; empty where the plugin looks for them by their names.
    package var inputs: [String] = []
    /// Files outside of the target that are read as well.
    package var files: [String] = []
    /// How many files each input's types are spread over.
    package var shards = BuildManifest.standardShardCount

    /// Enough that a change has few other types compiled again, few enough that empty files cost next to nothing: measured in
    /// `docs/decisions/0027-shards.md`. `ModelGenPlugin` has the same number; it cannot import this module.
    package static let standardShardCount = 64

    /// How many files serve so many types best; where there is no manifest, nobody has counted them.
    package static func shardCount(forTypes count: Int) -> Int {
        count > 2 * standardShardCount ? 256 : standardShardCount
    }

    /// Creates what counts where there is no manifest.
    package init() {}

    /// How the names of files end that the plugin watches everywhere in the target.
    ///
    /// `ModelGenPlugin` has the same list; it cannot import this module.
    package static let watchedExtensions: Set<String> = ["yaml", "yml", "json", "md", "markdown", "mdx", "mustache"]

    /// Whether the plugin watches the file at `path`, as seen from the folder of the target.
    package func declares(_ path: String) -> Bool {
        let path = RelativePath.normalized(path)
        if (inputs + files).contains(where: { RelativePath.normalized($0) == path }) { return true }
        guard Self.watchedExtensions.contains(RelativePath.pathExtension(of: path)) else { return false }
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." }
        if !path.hasPrefix("../"), !path.hasPrefix("/"), !isHidden { return true }
        return inputs.contains { path.hasPrefix(RelativePath.normalized($0) + "/") }
    }
}
