import Foundation

/// Why a plugin cannot go on, and what to do about it.
enum PluginFault: Error, CustomStringConvertible {
    case noInput(target: String, folder: URL)
    case notASourceModule(target: String)
    case unknownTarget(String, known: [String])
    case nothingToGenerate([URL])
    case missingInput(URL, String)
    case missingFile(URL, String)
    case unreadableManifest(URL)
    case failed(target: String)
    case outOfDate(targets: [String])

    var description: String {
        switch self {
        case .noInput(let target, let folder):
            """
            The target '\(target)' has nothing to generate models from in \(folder.path). Add a file called 'openapi.yaml' or \
            'NAME.openapi.yaml' (or .yml, .json), or a folder of pages called 'models', to the folder of the target, or \
            list what lies elsewhere under "inputs" in its 'modelgen.plugin.json'.
            """
        case .notASourceModule(let target):
            "The target '\(target)' has no Swift sources, so models cannot become a part of it."
        case .unknownTarget(let target, let known):
            "There is no target '\(target)'. There is \(known.joined(separator: ", "))."
        case .nothingToGenerate(let folders):
            """
            No target has anything to generate models from. Looked in \
            \(folders.isEmpty ? "no folder: there is no target with Swift files" : folders.map(\.path).joined(separator: ", ")) \
            for 'openapi.yaml' and 'NAME.openapi.yaml' (or .yml, .json), folders of pages called 'models' or 'NAME.models', \
            'modelgen.yaml', and what 'modelgen.plugin.json' lists under "inputs". Other names are not looked at: rename the \
            specification, or list it.
            """
        case .missingInput(let file, let target):
            """
            There is no '\(file.path)', which 'modelgen.plugin.json' of the target '\(target)' lists under "inputs".
            """
        case .missingFile(let file, let target):
            """
            There is no '\(file.path)', which 'modelgen.plugin.json' of the target '\(target)' lists under "files". If nothing \
            refers to it any more, `modelgen init --plugin FOLDER` takes it out.
            """
        case .unreadableManifest(let file):
            """
            \(file.path):1:1: error: 'modelgen.plugin.json' is not a JSON object of "inputs", "files" (lists of paths) \
            and "shards" (a number).
            """
        case .outOfDate(let targets):
            """
            The models of \(targets.joined(separator: ", ")) are out of date; see above. Run: swift package \
            --allow-writing-to-package-directory generate-models
            """
        case .failed(let target):
            "modelgen failed for the target '\(target)'; see above."
        }
    }
}
