import Foundation

/// Why a plugin cannot go on, and what to do about it.
enum PluginFault: Error, CustomStringConvertible {
    case noInput(target: String)
    case notASourceModule(target: String)
    case unknownTarget(String)
    case nothingToGenerate
    case missingInput(URL, String)
    case unreadableManifest(URL)
    case failed(target: String)

    var description: String {
        switch self {
        case .noInput(let target):
            """
            The target '\(target)' has nothing to generate models from. Add a file called 'openapi.yaml' or \
            'NAME.openapi.yaml' (or .yml, .json), or a folder of pages called 'models', to the folder of the target, or \
            list what lies elsewhere under "inputs" in its 'modelgen.plugin.json'.
            """
        case .notASourceModule(let target):
            "The target '\(target)' has no Swift sources, so models cannot become a part of it."
        case .unknownTarget(let target):
            "The package has no target '\(target)'."
        case .nothingToGenerate:
            """
            No target of the package has a specification ('openapi.yaml', 'NAME.openapi.yaml'), a folder of pages \
            called 'models', or a 'modelgen.yaml'.
            """
        case .missingInput(let file, let target):
            """
            There is no '\(file.path)', which 'modelgen.plugin.json' of the target '\(target)' lists under "inputs".
            """
        case .unreadableManifest(let file):
            """
            \(file.path):1:1: error: 'modelgen.plugin.json' is not a JSON object of "inputs", "files" (lists of paths) \
            and "shards" (a number).
            """
        case .failed(let target):
            "modelgen failed for the target '\(target)'; see above."
        }
    }
}
