import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenSwift

extension Session {
    /// The user's templates, by their names below the template folder.
    func templates(_ configuration: Configuration) throws -> [TemplateFile] {
        guard let folder = configuration.templates else { return [] }
        do {
            guard Disk.isFolder(folder) == true else { throw Diagnostic.notFound(folder) }
            let paths = try Disk.files(below: folder, extensions: ["mustache"])
            if paths.isEmpty {
                throw Diagnostic.error(.inputNotFound, "`\(folder)` holds no `.mustache` file", at: nil)
            }
            return try paths.map { path in
                let text = String(decoding: try InputFiles.unrecorded.load(path), as: UTF8.self)
                let name = path.dropFirst(folder.count).drop { $0 == "/" }
                return TemplateFile(name: String(name), path: path, text: text)
            }
        } catch let error as Diagnostic {
            add([error])
        } catch {
            add([.unreadable(folder, error)])
        }
        try finish()
        return []
    }

    /// Writes the report if it differs from what is there, with the folders that it lacks; only a report is ever replaced.
    func write(report: String, to path: String) {
        if Disk.isFolder(path) == true {
            add([
                .error(
                    .reportNotWritten, "`\(path)` is a folder", at: nil, consequence: "The report is not written.",
                    fix: "Name a file, such as \(PluginTarget.path("report.json", in: path)).")
            ])
            return
        }
        let url = URL(filePath: path)
        let data = Data(report.utf8)
        if let existing = try? Data(contentsOf: url) {
            if existing == data { return }
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
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url, options: .atomic)
        } catch {
            add([.error(.reportNotWritten, "Cannot write the report to `\(path)`: \(error.reason)", at: nil)])
        }
    }
}

extension InputFiles {
    /// Reads files that are not inputs.
    static var unrecorded: InputFiles { InputFiles(sizeLimit: .max) }
}
