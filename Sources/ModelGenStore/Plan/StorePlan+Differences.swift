extension StorePlan {
    /// The differences between the folder and the generated files, as `check` shows them, sorted by path.
    ///
    /// - Parameter maximumLines: How many lines are shown for each file.
    /// - Returns: One entry for every file that would be created, replaced or removed, or was edited by hand.
    package func differences(maximumLines: Int = 200) -> [UnifiedDiff] {
        entries.compactMap { entry in
            let (old, new): ([UInt8]?, [UInt8]?)
            switch entry.change {
            case .create(let bytes): (old, new) = (nil, bytes)
            case .replace(let before, let after): (old, new) = (before, after)
            case .remove(let bytes): (old, new) = (bytes, nil)
            case .conflict(let before?, let after, _): (old, new) = (before, after)
            case .keep, .forget, .leave, .conflict: return nil
            }
            return UnifiedDiff(
                from: old ?? [], to: new ?? [],
                oldName: old == nil ? "/dev/null" : "\(entry.path) (on disk)",
                newName: new == nil ? "/dev/null" : "\(entry.path) (generated)",
                maximumLines: maximumLines)
        }
    }
}
