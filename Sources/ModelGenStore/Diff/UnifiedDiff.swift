import ModelGenText

/// The difference of two texts in the unified format (POSIX.1-2024 `diff -u`), for people to read.
package struct UnifiedDiff: Sendable {
    /// The lines, without line ends: two header lines, then hunks. Empty when the texts are equal.
    package let lines: [String]

    /// Compares two texts.
    ///
    /// - Parameters:
    ///   - old: The bytes of one text.
    ///   - new: The bytes of the other.
    ///   - oldName: What the first header line says.
    ///   - newName: What the second header line says.
    ///   - context: How many equal lines surround a change.
    ///   - maximumLines: After how many lines the rest is only counted.
    package init(
        from old: [UInt8], to new: [UInt8], oldName: String, newName: String, context: Int = 3, maximumLines: Int = 200
    ) {
        let sides = Sides(old: Self.split(old), new: Self.split(new))
        let hunks = sides.hunks(context: context)
        var body = hunks.flatMap(sides.render)
        if body.count > maximumLines {
            body = body[..<maximumLines] + ["… \(body.count - maximumLines) more lines"]
        }
        lines = hunks.isEmpty ? [] : ["--- \(oldName)", "+++ \(newName)"] + body
    }

    /// Beyond so many changed lines a shortest difference would take long and help nobody.
    fileprivate static let maximumChanges = 500

    /// Lines with their line feeds, so that a missing one at the end is a difference.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}

/// Two texts as lines.
private struct Sides {
    let old: [ArraySlice<UInt8>]
    let new: [ArraySlice<UInt8>]

    /// Every change with its context, as parts of the list of steps.
    func hunks(context: Int) -> [Hunk] {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        for line in old + new where numbers[line] == nil { numbers[line] = numbers.count }
        let difference = LineDifference(
            from: old.compactMap { numbers[$0] }, to: new.compactMap { numbers[$0] },
            limit: UnifiedDiff.maximumChanges)
        var hunks: [Hunk] = []
        var oldLine = 1
        var newLine = 1
        let steps = difference.steps
        for index in steps.indices {
            let isNear = steps[max(0, index - context)...min(steps.count - 1, index + context)].contains { !$0.isKept }
            if isNear {
                let continues = index > 0 && hunks.last?.endIndex == index
                if !continues { hunks.append(Hunk(oldLine: oldLine, newLine: newLine, endIndex: index)) }
                hunks[hunks.count - 1].append(steps[index])
            }
            if steps[index].oldIndex != nil { oldLine += 1 }
            if steps[index].newIndex != nil { newLine += 1 }
        }
        return hunks
    }

    func render(_ hunk: Hunk) -> [String] {
        [hunk.header] + hunk.steps.flatMap(render)
    }

    private func render(_ step: LineDifference.Step) -> [String] {
        switch step {
        case .keep(let index, _): Self.render(" ", old[index])
        case .delete(let index): Self.render("-", old[index])
        case .insert(let index): Self.render("+", new[index])
        }
    }

    /// A line as a terminal may show it: a file that somebody edited can hold anything.
    private static func render(_ mark: String, _ line: ArraySlice<UInt8>) -> [String] {
        let isTerminated = line.last == UInt8(ascii: "\n")
        var text = mark
        for scalar in String(decoding: isTerminated ? line.dropLast() : line, as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\t", .format, .lineSeparator, .paragraphSeparator:
                text += scalar.spelledOut
            default: text.unicodeScalars.append(scalar)
            }
        }
        return isTerminated ? [text] : [text, "\\ No newline at end of file"]
    }
}

/// A run of steps that belongs together.
private struct Hunk {
    /// The numbers of the first lines, from 1.
    let oldLine: Int
    let newLine: Int
    /// The index of the step after the run.
    var endIndex: Int
    var steps: [LineDifference.Step] = []

    mutating func append(_ step: LineDifference.Step) {
        steps.append(step)
        endIndex += 1
    }

    var header: String {
        let oldRange = Self.range(oldLine, steps.count { $0.oldIndex != nil })
        let newRange = Self.range(newLine, steps.count { $0.newIndex != nil })
        return "@@ -\(oldRange) +\(newRange) @@"
    }

    /// An empty range names the line before it.
    private static func range(_ start: Int, _ count: Int) -> String {
        switch count {
        case 0: "\(start - 1),0"
        case 1: "\(start)"
        default: "\(start),\(count)"
        }
    }
}
