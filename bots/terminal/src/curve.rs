//! The risk-coverage curve as a small SVG drawing.

use std::fmt::Write as _;

/// Draws coverage (right) against risk (up), both 0 to 1.
pub(crate) fn svg(points: &[(f64, f64)]) -> String {
    const WIDTH: f64 = 640.0;
    const HEIGHT: f64 = 360.0;
    const EDGE: f64 = 48.0;
    let highest = points.iter().map(|(_, risk)| *risk).fold(0.05, f64::max);
    let x = |coverage: f64| EDGE + coverage * (WIDTH - 2.0 * EDGE);
    let y = |risk: f64| HEIGHT - EDGE - risk / highest * (HEIGHT - 2.0 * EDGE);
    let mut line = String::new();
    for (coverage, risk) in points {
        write!(line, "{:.1},{:.1} ", x(*coverage), y(*risk)).expect("a String takes everything");
    }
    let mut marks = String::new();
    for step in 0..=4 {
        let share = f64::from(step) / 4.0;
        write!(
            marks,
            r##"<text x="{:.1}" y="{:.1}" text-anchor="middle">{:.0}%</text><text x="{:.1}" y="{:.1}" text-anchor="end">{:.1}%</text><line x1="{EDGE}" x2="{:.1}" y1="{:.1}" y2="{:.1}" stroke="#ddd"/>"##,
            x(share), HEIGHT - EDGE + 18.0, share * 100.0, EDGE - 6.0, y(share * highest) + 4.0, share * highest * 100.0, WIDTH - EDGE, y(share * highest), y(share * highest)
        )
        .expect("a String takes everything");
    }
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>{marks}<polyline points="{line}" fill="none" stroke="#0a6" stroke-width="2"/><text x="{:.1}" y="{:.1}" text-anchor="middle">coverage: share of questions answered</text><text x="14" y="{:.1}" transform="rotate(-90 14 {:.1})" text-anchor="middle">risk: share of these not complete</text></svg>"##,
        WIDTH / 2.0,
        HEIGHT - 10.0,
        HEIGHT / 2.0,
        HEIGHT / 2.0
    )
}
