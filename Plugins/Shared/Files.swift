import Foundation

extension URL {
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    var isFolder: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    var isPage: Bool { ["md", "markdown", "mdx"].contains(pathExtension.lowercased()) }

    /// Whether the build watches files of this kind everywhere in a target. `BuildManifest` has the same list.
    var isWatched: Bool {
        isPage || ["yaml", "yml", "json", "mustache"].contains(pathExtension.lowercased())
    }

    /// A path as seen from this folder.
    func resolving(_ path: String) -> URL {
        (path.hasPrefix("/") ? URL(filePath: path) : appending(path: path)).standardizedFileURL
    }

    /// The files below this folder that are wanted, sorted by their paths. Hidden ones, such as `.build`, are left out.
    func filesBelow(where isWanted: (URL) -> Bool) throws -> [URL] {
        var files: [URL] = []
        var folders = [self]
        while let folder = folders.popLast() {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.hasPrefix(".") {
                let file = folder.appending(path: name)
                if !file.isFolder {
                    if isWanted(file) { files.append(file) }
                } else if (try? FileManager.default.destinationOfSymbolicLink(atPath: file.path)) == nil {
                    folders.append(file)
                }
            }
        }
        return files.sorted { $0.path < $1.path }
    }
}
