package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"jibao/forms/office"
)

// execer is a pool or a transaction.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// putOffice writes what the office says of itself.
func putOffice(ctx context.Context, db execer, o office.Office) error {
	_, err := db.ExecContext(ctx, `INSERT INTO office (one, id, role, body, county, name, person, created)
		VALUES (1, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET id = excluded.id, role = excluded.role, body = excluded.body,
			county = excluded.county, name = excluded.name, person = excluded.person, created = excluded.created`,
		o.ID, string(o.Role), o.Body, o.County, o.Name, o.Person, stamp(o.Created))
	return err
}

// Office reads what the office says of itself.
func (o *Office) Office(ctx context.Context) (office.Office, error) {
	var f office.Office
	var created string
	err := o.reader.QueryRowContext(ctx, "SELECT id, role, body, county, name, person, created FROM office").
		Scan(&f.ID, &f.Role, &f.Body, &f.County, &f.Name, &f.Person, &created)
	if err != nil {
		return office.Office{}, fmt.Errorf("read the office: %w", translate(err))
	}
	f.Created = parseStamp(created)
	return f, nil
}

// SetOffice replaces what the office says of itself.
func (o *Office) SetOffice(ctx context.Context, f office.Office) error {
	return o.write(ctx, "save the office", func(ctx context.Context, tx *txn) error { return putOffice(ctx, tx, f) })
}

// Setting reads a setting, "" when it was never set.
func (o *Office) Setting(ctx context.Context, key string) (string, error) {
	var value string
	err := o.reader.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = ?", key).Scan(&value)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("read the setting %s: %w", key, translate(err))
	}
	return value, nil
}

// SetSetting keeps a setting.
func (o *Office) SetSetting(ctx context.Context, key, value string) error {
	return o.write(ctx, "save the setting "+key, func(ctx context.Context, tx *txn) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO settings (key, value) VALUES (?, ?)
			ON CONFLICT DO UPDATE SET value = excluded.value`, key, value)
		return err
	})
}

// Settings reads the settings whose keys begin with prefix.
func (o *Office) Settings(ctx context.Context, prefix string) (map[string]string, error) {
	rows, err := o.reader.QueryContext(ctx, "SELECT key, value FROM settings WHERE key >= ? ORDER BY key", prefix)
	if err != nil {
		return nil, fmt.Errorf("read the settings: %w", translate(err))
	}
	defer rows.Close()
	all := make(map[string]string)
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return nil, fmt.Errorf("read the settings: %w", translate(err))
		}
		if !strings.HasPrefix(key, prefix) {
			break
		}
		all[key] = value
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read the settings: %w", translate(err))
	}
	return all, nil
}
