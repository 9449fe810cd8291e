import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore

/// OpenAPI documents that lie where SDK generators put them, beside the pages that they were made into.
enum DocumentsBesidePages {
    private static let names = [
        "openapi.yaml", "openapi.yml", "openapi.json", "swagger.yaml", "swagger.json", "api/openapi.yaml",
        "api/swagger.yaml", ".speakeasy/out.openapi.yaml",
    ]

    /// So far above `docs/models/components` lies a package.
    private static let levels = 3

    /// The document that lies nearest to a folder of pages: in it, or in one of the folders around it as its path names them.
    static func nearest(to folder: String, on disk: any FileSystem) -> String? {
        var components = folder.split(separator: "/").filter { $0 != "." }
        let root = folder.hasPrefix("/") ? "/" : ""
        for _ in 0...levels {
            let path = root + components.map { $0 + "/" }.joined()
            let found = names.map { path + $0 }.first { disk.type(of: $0).hasBytes }
            if found != nil || components.isEmpty || components.last == ".." { return found }
            components.removeLast()
        }
        return nil
    }
}

extension Session {
    /// Says of a document beside pages that nobody named what it is good for.
    func hintAtDocuments(beside inputs: [Input], _ configuration: Configuration) {
        guard configuration.with == nil else { return }
        var seen = Set(configuration.inputs)
        for case .folder(let folder, let files) in inputs where !files.isEmpty {
            guard let document = DocumentsBesidePages.nearest(to: folder, on: disk), seen.insert(document).inserted
            else {
                continue
            }
            add([
                .note(
                    .documentBesidePages, "`\(document)` lies beside the pages in `\(folder)`", at: nil,
                    consequence: "It says what pages lose, if they were made from it.",
                    fix: "Read both: --with \(document).")
            ])
        }
    }
}
