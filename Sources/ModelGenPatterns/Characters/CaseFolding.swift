/// Scalars that differ only in case, by simple case folding (ECMA-262 §22.2.2.7.3, Canonicalize with the `u` flag).
///
/// The standard library has no folding table; lower case of upper case, where both are single scalars, gives the same groups.
enum CaseFolding {
    /// `ranges` with every scalar that folds like one of them.
    static func closure(of ranges: ScalarRanges) -> ScalarRanges {
        let further = groups.values.filter { group in group.contains(where: ranges.contains) }
        return ScalarRanges(ranges.ranges + further.joined().map { $0...$0 })
    }

    /// The scalar that stands for all that differ from `scalar` only in case.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        // CaseFolding.txt leaves out the dotless i: folding must not make it an i.
        case "\u{131}": return scalar
        // Status S in CaseFolding.txt, although the upper case is of several scalars.
        case "\u{1FD3}": return "\u{390}"
        case "\u{1FE3}": return "\u{3B0}"
        case "\u{FB05}": return "\u{FB06}"
        default: break
        }
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return single(upper.properties.lowercaseMapping) ?? upper
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        let scalars = mapping.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }

    /// The groups of two and more; no cased scalar lies beyond plane 1.
    private static let groups: [Unicode.Scalar: [UInt32]] = {
        var groups: [Unicode.Scalar: [UInt32]] = [:]
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else { continue }
            groups[fold(scalar), default: []].append(value)
        }
        return groups.filter { $0.value.count > 1 }
    }()
}
