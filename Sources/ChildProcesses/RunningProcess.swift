import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A process that is under way. It has a group of its own, so that what it starts can be ended with it.
package struct RunningProcess {
    private let identifier: pid_t
    private let start = ContinuousClock.now
    private var ending: ChildProcess.Ending?

    /// Starts a process.
    ///
    /// - Throws: What the system says when it cannot be started.
    package init(_ process: ChildProcess) throws {
        identifier = try Spawn(process).run()
    }

    /// Whether it has not ended yet.
    package var isRunning: Bool {
        mutating get {
            if ending == nil { ending = reaped(WNOHANG) }
            return ending == nil
        }
    }

    /// Waits for its end, and ends it after so many seconds, together with what it has started: a compiler's driver does not
    /// take its processes along.
    @discardableResult
    package mutating func wait(timeLimit: Double? = nil) -> ChildProcess.Ending {
        if let timeLimit {
            let deadline = start + .seconds(timeLimit)
            while isRunning, ContinuousClock.now < deadline { usleep(Self.pollInterval) }
            if isRunning {
                let ending = end()
                return ChildProcess.Ending(status: .timedOut, usage: ending.usage)
            }
        }
        if let ending { return ending }
        let ending = reaped(0) ?? lost
        self.ending = ending
        return ending
    }

    /// Ends it, and what it has started.
    @discardableResult
    package mutating func end() -> ChildProcess.Ending {
        // Once it has been waited for, its number may be another's.
        if ending == nil { kill(-identifier, SIGKILL) }
        return wait()
    }

    /// Microseconds; short beside what is worth a limit.
    private static let pollInterval: UInt32 = 5_000

    /// Waits for the end; `nil` where it has not come.
    private func reaped(_ options: Int32) -> ChildProcess.Ending? {
        var (status, usage): (Int32, rusage) = (0, rusage())
        var result = wait4(identifier, &status, options, &usage)
        while result < 0, errno == EINTR { result = wait4(identifier, &status, options, &usage) }
        if result == 0 { return nil }
        if result < 0 { return lost }
        // POSIX.1-2024 leaves the bits to the macros of <sys/wait.h>, which Swift does not import; every system here has these.
        let signal = status & 0x7F
        return ChildProcess.Ending(
            status: signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal),
            usage: ChildProcess.Usage(usage, wall: (ContinuousClock.now - start) / .milliseconds(1)))
    }

    /// Of a process that somebody else has waited for.
    private var lost: ChildProcess.Ending {
        ChildProcess.Ending(status: .signalled(0), usage: ChildProcess.Usage(rusage(), wall: 0))
    }
}

extension ChildProcess.Usage {
    fileprivate init(_ usage: rusage, wall: Double) {
        func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
        #if canImport(Darwin)
            let unit = 1
        #else
            // The kernel counts in kibibytes.
            let unit = 1024
        #endif
        self.init(
            processor: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall: wall,
            peakMemory: Int(usage.ru_maxrss) * unit)
    }
}
