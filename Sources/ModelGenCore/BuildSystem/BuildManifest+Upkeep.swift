import ModelGenModel
import ModelGenText

extension BuildManifest {
    /// This manifest with exactly those files that are read and that the plugin would not watch by itself.
    ///
    /// - Parameter readPaths: What a run reads, as seen from the folder of the target.
    /// - Returns: The manifest as it should be.
    package func covering(_ readPaths: [String]) -> BuildManifest {
        var covering = self
        covering.files = []
        let needed = Set(readPaths.map(RelativePath.normalized)).filter { !covering.declares($0) }
        // As they were written, where they are there already.
        let kept = files.filter { needed.contains(RelativePath.normalized($0)) }
        let known = Set(kept.map(RelativePath.normalized))
        covering.files = kept + needed.subtracting(known).sorted()
        return covering
    }

    /// The listed files that no run reads, although nothing else explains why they are listed.
    package func superfluousFiles(readPaths: [String]) -> [String] {
        let read = Set(readPaths.map(RelativePath.normalized))
        return files.filter { !read.contains(RelativePath.normalized($0)) }
    }

    /// The text of `modelgen.plugin.json`.
    package var text: String {
        let texts = { (paths: [String]) in JSONLiteral.array(paths.map { .string($0) }) }
        return JSONLiteral.entries([
            ("inputs", inputs.isEmpty ? nil : texts(inputs)), ("files", texts(files)), ("shards", .count(shards)),
        ]).jsonLines
    }
}
