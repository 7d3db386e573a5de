//! Lines of standard input, bounded: what others pipe in may hold anything.

use std::io::{BufRead, Read as _};

/// Bytes of the longest line that is read.
const LONGEST: u64 = 64 * 1024;

/// The next line without its end, invalid bytes replaced; an error text for one that is too long, whose rest is skipped.
/// `None` at the end of input.
pub(crate) fn next(input: &mut impl BufRead) -> std::io::Result<Option<Result<String, String>>> {
    let mut line = Vec::new();
    if input.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() != Some(&b'\n') && line.len() as u64 == LONGEST {
        skip_line(input)?;
        return Ok(Some(Err(format!("this line is longer than {LONGEST} bytes"))));
    }
    Ok(Some(Ok(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned())))
}

fn skip_line(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        let (used, done) = match held.iter().position(|byte| *byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (held.len(), held.is_empty()),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn long_and_broken_lines_stop_nothing() {
        let mut text = vec![b'x'; 200_000];
        text.extend(b"\nok\r\n\xff!\nlast");
        let mut input = std::io::BufReader::new(text.as_slice());
        let mut read = || next(&mut input).expect("memory does not fail");
        assert!(read().is_some_and(|line| line.is_err()));
        assert_eq!(read(), Some(Ok("ok".to_owned())));
        assert_eq!(read(), Some(Ok("\u{FFFD}!".to_owned())));
        assert_eq!(read(), Some(Ok("last".to_owned())));
        assert_eq!(read(), None);
    }
}
