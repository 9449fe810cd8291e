package import ModelGenDiff
package import ModelGenModel

/// One page of HTML that holds all that it shows, and asks nobody for anything.
///
/// Its files are those of `Templates/html`. What it shows is the JSON of `--format json`, in a script of its own, from which the
/// page draws what is looked at.
package enum HTMLPage {
    /// What was read: of several namespaces, a model for each.
    case model([ModelSet])
    /// What a new version changes.
    case difference(ModelDifference)

    /// The page; equal data give equal pages.
    package var text: String { PageAssembly(of: file).page(with: ScriptData(data)) }

    /// The file of `Templates/html` that it is made from.
    private var file: String {
        switch self {
        case .model: "model.html"
        case .difference: "difference.html"
        }
    }

    private var data: JSONLiteral {
        switch self {
        case .model(let models):
            models.count == 1 ? models[0].jsonValue : .array(models.map(\.jsonValue))
        case .difference(let difference): difference.json
        }
    }
}
