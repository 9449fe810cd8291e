import ModelGenText

/// The name of a row, which may lead into another row's value: `customer.name`, `lines[].sku`.
struct FieldPath {
    /// One name on the way, and how many lists it stands for: `[]`.
    struct Step {
        var name: String
        var lists: Int
    }

    var steps: [Step]

    init(_ text: String) {
        steps = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            var part = part
            var lists = 0
            while part.hasSuffix("[]") {
                part.removeLast(2)
                lists += 1
            }
            return Step(name: String(part), lists: lists)
        }
        // A name that begins or ends with a full stop leads nowhere.
        if steps.contains(where: \.name.isEmpty) { steps = [Step(name: text, lists: 0)] }
    }

    /// What items within items are called.
    init(names: [String]) {
        steps = names.flatMap { name in
            let steps = FieldPath(name).steps
            return steps.count > 1 ? [Step(name: name, lists: 0)] : steps
        }
    }

    init(_ step: Step) { steps = [step] }

    /// Whether this is a row of its own with the step's name.
    func names(_ step: Step) -> Bool { steps.count == 1 && steps[0].name.isExactly(step.name) }

    /// The text without what says that a value is a list.
    var text: String { steps.map(\.name).joined(separator: ".") }
}
