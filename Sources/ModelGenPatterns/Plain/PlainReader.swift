/// Finds the plain pattern that a tree is, if it is one.
enum PlainReader {
    /// The most characters that are tried again at every place of a text.
    private static let floatingLength = 64

    /// The plain reading of `term`; `nil` when deciding it may need a second look at a character.
    static func read(_ term: Term) -> PlainPattern? {
        guard let flat = PlainFlattening(term) else { return nil }
        let anchoring = PatternAnchoring(start: flat.holdsStart, end: flat.holdsEnd)
        let steps = trimmed(flat.steps, anchoring)
        if steps.isEmpty { return anchoring == .both ? .literal("", .both) : .everything }
        guard anchoring.holdsStart || isFixed(steps, anchoring) else { return nil }
        if let text = text(of: steps) { return .literal(text, anchoring) }
        return extents(of: steps, anchoring).map { .sequence(PlainSequence(steps: $0, anchoring: anchoring)) }
    }

    /// Cuts runs at open ends down to what they need: a search may start later and stop earlier.
    private static func trimmed(_ steps: [PlainStep], _ anchoring: PatternAnchoring) -> [PlainStep] {
        var steps = steps
        while !anchoring.holdsEnd, let last = steps.last, !last.isFixed {
            steps.removeLast()
            if last.minimum > 0 { steps.append(cut(last)) }
        }
        while !anchoring.holdsStart, let first = steps.first, !first.isFixed {
            steps.removeFirst()
            if first.minimum > 0 { steps.insert(cut(first), at: 0) }
        }
        return steps
    }

    private static func cut(_ step: PlainStep) -> PlainStep {
        var step = step
        step.maximum = step.minimum
        return step
    }

    /// Whether a sequence that may start anywhere has one length, and a short one unless its end says where it starts.
    private static func isFixed(_ steps: [PlainStep], _ anchoring: PatternAnchoring) -> Bool {
        steps.allSatisfy(\.isFixed) && (anchoring.holdsEnd || length(of: steps[...]) <= floatingLength)
    }

    private static func length(of steps: ArraySlice<PlainStep>) -> Int { steps.reduce(0) { $0 + $1.minimum } }

    /// The text that the steps spell.
    private static func text(of steps: [PlainStep]) -> String? {
        var text = String.UnicodeScalarView()
        for step in steps {
            guard step.isFixed, let value = step.characters.single, let scalar = Unicode.Scalar(value),
                step.minimum <= floatingLength
            else { return nil }
            text.append(contentsOf: repeatElement(scalar, count: step.minimum))
        }
        return String(text)
    }

    /// How far each run goes; `nil` when that depends on what comes later.
    private static func extents(of steps: [PlainStep], _ anchoring: PatternAnchoring) -> [PlainStep]? {
        var result = steps
        for index in steps.indices where !steps[index].isFixed {
            let rest = steps[(index + 1)...]
            guard let extent = extent(of: steps[index], before: rest, holdsEnd: anchoring.holdsEnd) else { return nil }
            result[index].extent = extent
        }
        return result
    }

    /// After a run of no fixed length comes `$` or a step of at least one character: see ``trimmed(_:_:)``.
    private static func extent(
        of step: PlainStep, before rest: ArraySlice<PlainStep>, holdsEnd: Bool
    ) -> PlainStep.Extent? {
        let needed = rest.firstIndex { $0.minimum > 0 }
        let canFollow = needed.map { rest[...$0] } ?? rest
        if canFollow.allSatisfy({ step.characters.isDisjoint(from: $0.characters) }) { return .longest }
        if holdsEnd, rest.allSatisfy(\.isFixed) { return .untilLast(length(of: rest)) }
        return nil
    }
}
