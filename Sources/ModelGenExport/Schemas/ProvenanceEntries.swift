import ModelGenModel
import ModelGenText

/// `x-modelgen-provenance`: what of a schema is a guess, or was read in a sentence.
struct ProvenanceEntries {
    private var marks = Entries()

    /// The extension; nothing where everything is known.
    var entries: Entries {
        var entries = Entries()
        entries.addUnlessEmpty("x-modelgen-provenance", marks.value)
        return entries
    }

    mutating func add(_ nullability: Nullability) {
        switch nullability {
        case .no, .yes: break
        case .unknown: marks.add("nullability", "unknown")
        }
    }

    mutating func add(_ property: Property) {
        switch property.wireName.origin {
        case .stated: return
        case .guessed: marks.add("wireName", "guessed")
        case .inferred(let inference):
            // A document may claim any counts, and must not stop the program with their sum.
            let all = inference.agreeing &+ inference.contrary
            marks.add(
                "wireName", "inferred from \(inference.ground.rawValue), \(inference.agreeing) of \(all) keys")
        }
        if !property.sourceName.isExactly(property.wireName.text) { marks.add("sourceName", property.sourceName) }
    }

    mutating func add(_ defaultValue: DefaultValue?) {
        if case .prose(let sentence) = defaultValue?.provenance { marks.add("default", sentence) }
    }

    mutating func add(_ constraints: [Constraint]) {
        for constraint in constraints {
            if case .prose(let sentence) = constraint.provenance { marks.add(constraint.rule.keyword, sentence) }
        }
    }
}
