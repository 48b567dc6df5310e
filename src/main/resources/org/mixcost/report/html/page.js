'use strict';
(() => {
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const button = (words, action) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.addEventListener('click', action);
    return made;
  };
  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // Figures: each opens what it was computed of where it stands, below its row or its line.
  const opened = new Map();
  const close = link => {
    opened.get(link).remove();
    opened.delete(link);
    link.setAttribute('aria-expanded', false);
  };
  const working = link => {
    const copy = document.getElementById(link.hash.slice(1)).cloneNode(true);
    copy.removeAttribute('id');
    all('.working', copy).forEach(inside => inside.remove());
    all('.why', copy).forEach(inside => inside.setAttribute('aria-expanded', false));
    return copy;
  };
  const below = (row, content) => {
    const added = document.createElement('tr');
    added.className = 'opened';
    added.append(document.createElement('td'));
    added.firstChild.colSpan = row.cells.length;
    added.firstChild.append(content);
    row.after(added);
    return added;
  };
  const open = link => {
    const content = working(link);
    const row = link.closest('tr, li');
    if (row.tagName === 'LI') {
      row.append(content);
    }
    opened.set(link, row.tagName === 'LI' ? content : below(row, content));
    link.setAttribute('aria-expanded', true);
  };
  all('.why').forEach(link => link.setAttribute('aria-expanded', false));
  document.addEventListener('click', event => {
    const link = event.target.closest('.why');
    if (link) {
      event.preventDefault();
      opened.has(link) ? close(link) : open(link);
    }
  });

  // Tables: sorted by a column, empty cells and sums last, and handed out as CSV.
  const key = cell => cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b
      : typeof a === 'number' ? -1 : typeof b === 'number' ? 1 : a.localeCompare(b);
  const sort = (table, heading) => {
    [...opened.keys()].filter(link => table.contains(link)).forEach(close);
    const column = heading.cellIndex;
    const isUp = heading.getAttribute('aria-sort') !== 'ascending';
    all('th', table).forEach(other => other.removeAttribute('aria-sort'));
    heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const rows = all('tbody tr', table);
    const isSum = row => row.className === 'sum';
    const isEmpty = row => row.cells[column].textContent === '';
    const filled = rows.filter(row => !isSum(row) && !isEmpty(row));
    filled.sort((a, b) => (isUp ? 1 : -1) * compare(key(a.cells[column]), key(b.cells[column])));
    const empty = rows.filter(row => !isSum(row) && isEmpty(row));
    table.tBodies[0].append(...filled, ...empty, ...rows.filter(isSum));
  };
  const csv = table => all('tr:not(.opened)', table).map(row => [...row.cells].map(cell => {
    const text = cell.dataset.value ?? cell.textContent.trim();
    const safe = cell.dataset.value === undefined && /^[=+\-@＝＋－＠]/.test(text) ? "'" + text : text;
    return /[",\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  }).join(',')).join('\r\n') + '\r\n';
  all('section.table').forEach(section => {
    const table = section.querySelector('table');
    all('thead th', table).forEach(heading => {
      const sorter = button(heading.textContent, () => sort(table, heading));
      heading.replaceChildren(sorter);
    });
    section.append(button('CSV', () =>
        save(new Blob([csv(table)], {type: 'text/csv'}), section.dataset.name + '.csv')));
  });

  // Charts: handed out as they are, or as a picture of 300 dots an inch.
  all('figure').forEach(figure => {
    const svg = figure.querySelector('svg');
    const text = () => new XMLSerializer().serializeToString(svg);
    const drawn = () => new Blob([text()], {type: 'image/svg+xml'});
    const picture = () => new Promise(resolve => {
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = svg.viewBox.baseVal.width;
        canvas.height = svg.viewBox.baseVal.height;
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(resolve, 'image/png');
      };
      image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text());
    });
    figure.append(
        button('SVG', () => save(drawn(), figure.dataset.name + '.svg')),
        button('PNG', async () => save(await picture(), figure.dataset.name + '.png')));
    if (navigator.clipboard && window.ClipboardItem) {
      const copy = button('Copy', () =>
          navigator.clipboard.write([new ClipboardItem({'image/png': picture()})])
              .then(() => { copy.textContent = 'Copied'; }, () => { copy.textContent = 'Not copied'; }));
      figure.append(copy);
    }
  });

  // What if: the knobs are the settings of the functions that give the totals.
  const section = document.querySelector('.what-if');
  if (section) {
    const knobs = all('input[type=range]', section);
    const rows = all('tbody tr', section);
    const magnitudes = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']];
    const brief = value => {
      const [unit, sign] = magnitudes.find(([least]) => Math.abs(value) >= 0.9995 * least) ?? [1, ''];
      return Number((value / unit).toPrecision(3)) + sign;
    };
    const compute = () => {
      const settings = knobs.map(knob => Number(knob.value));
      const totals = outcomes.map(outcome => outcome(settings));
      const least = Math.min(...totals);
      knobs.forEach(knob => {
        const isShare = knob.parentElement.classList.contains('share');
        const value = Number(knob.value);
        knob.nextElementSibling.value = isShare ? brief(100 * value) + '%' : brief(value);
      });
      rows.forEach((row, i) => {
        row.querySelector('.set').textContent = brief(totals[i]);
        // As long as the total, up to four times the least: what dwarfs the rest would hide it.
        row.querySelector('.bar').style.width = Math.min(100, 25 * totals[i] / least) + '%';
        row.className = totals[i] === least ? 'cheapest' : '';
      });
    };
    knobs.forEach(knob => knob.addEventListener('input', compute));
    section.querySelector('.reset').addEventListener('click', () => {
      knobs.forEach(knob => { knob.value = knob.dataset.now; });
      compute();
    });
    section.hidden = false;
    compute();
  }
})();
