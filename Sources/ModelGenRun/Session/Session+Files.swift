import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSwift
import ModelGenText

extension Session {
    /// The user's templates, by their names below the template folder.
    func templates(_ configuration: Configuration) throws -> [TemplateFile] {
        guard let folder = configuration.templates else { return [] }
        do {
            return try templates(in: folder)
        } catch {
            try fail(error)
        }
    }

    private func templates(in folder: String) throws(Diagnostic) -> [TemplateFile] {
        guard disk.type(of: folder) == .folder else { throw .notFound(folder, on: disk) }
        let paths: [String]
        do {
            paths = try disk.files(below: folder, extensions: ["mustache"])
        } catch {
            throw .unreadable(folder, error)
        }
        if paths.isEmpty { throw .error(.inputNotFound, "`\(folder)` holds no `.mustache` file", at: nil) }
        var templates: [TemplateFile] = []
        for path in paths {
            let text = String(decoding: try unrecordedFiles.load(path), as: UTF8.self)
            let name = path.dropFirst(folder.count).drop { $0 == "/" }
            templates.append(TemplateFile(name: String(name), path: path, text: text))
        }
        return templates
    }

    /// Writes the report if it differs from what is there, with the folders that it lacks; only a report is ever replaced.
    func write(report: String, to path: String) {
        if disk.type(of: path) == .folder {
            add([
                .error(
                    .reportNotWritten, "`\(path)` is a folder", at: nil, consequence: "The report is not written.",
                    fix: "Name a file, such as \(PluginTarget.path("report.json", in: path)).")
            ])
            return
        }
        let bytes = Array(report.utf8)
        if let existing = try? disk.read(path, atMost: .max) {
            if existing == bytes { return }
            guard Report.wrote(String(decoding: existing, as: UTF8.self)) else {
                add([
                    .error(
                        .reportNotWritten, "`\(path)` is not a report of modelgen", at: nil,
                        consequence: "The file is left as it is.", fix: "Choose another place for the report.")
                ])
                return
            }
        }
        do {
            try disk.createFolders(RelativePath.parent(of: path))
            try disk.write(bytes, to: path)
        } catch {
            add([.error(.reportNotWritten, "Cannot write the report to `\(path)`: \(error)", at: nil)])
        }
    }

    /// Reads files that are not inputs.
    var unrecordedFiles: InputFiles { InputFiles(environment, sizeLimit: .max) }
}
